import type { DateToBook } from '../../../api/models';
import { seatsOf, seatsView } from '../testing/session-views';
import { bookedInWords, clashInWords, dateChip, firstChoice, outcomeChip, seatOptions } from './book-dates-words';

const date = (given: Partial<DateToBook> = {}): DateToBook => ({
  occurrenceId: 1,
  title: 'Clear writing clinic',
  startsAt: '2026-11-26T10:00:00.000Z',
  endsAt: '2026-11-26T11:00:00.000Z',
  localStart: '2026-11-26T10:00',
  localEnd: '2026-11-26T11:00',
  timeZone: 'Europe/London',
  seats: seatsView(seatsOf(10, 4), null),
  mine: null,
  bookable: true,
  reason: null,
  clashes: [],
  ...given,
});
const clash = { title: 'Team meeting', from: '2026-07-26T09:30:00.000Z', to: '2026-07-26T10:30:00.000Z' };

describe('the dates to book', () => {
  it('are ticked where they can be booked and meet nothing else', () => {
    const items = [
      date(),
      date({ occurrenceId: 2, clashes: [clash] }),
      date({ occurrenceId: 3, bookable: false }),
      date({ occurrenceId: 4 }),
    ];
    expect(firstChoice(items)).toEqual([1, 4]);
  });

  it('say how they stand', () => {
    expect(dateChip(date()).words).toBe('6 seats left');
    expect(dateChip(date({ seats: seatsView(seatsOf(4, 4, 2), null) })).words).toBe('Full, 2 waiting');
    expect(dateChip(date({ mine: 'booked', bookable: false })).words).toBe('Booked');
    expect(dateChip(date({ bookable: false })).words).toBe('Not now');
  });

  it('say what they clash with, in the time of the series', () => {
    expect(clashInWords(date({ clashes: [clash] }))).toBe('In your diary: Team meeting, 10:30 to 11:30');
    expect(clashInWords(date())).toBe('');
  });

  it('ask for a kind of seat only where there are two', () => {
    expect(seatOptions([date()])).toEqual([]);
    expect(seatOptions([date(), date({ seats: seatsView(seatsOf(4, 0), seatsOf(4, 0)) })])).toHaveLength(3);
  });
});

describe('what became of it', () => {
  it.each([
    [3, 0, 'You are booked on 3 dates.'],
    [1, 2, 'You are booked on 1 date, and waiting for 2.'],
    [0, 1, 'You are on the waiting list for 1 date.'],
    [0, 0, 'None of the dates could be booked.'],
  ])('is said of %i booked and %i waiting', (booked, waiting, words) => {
    expect(bookedInWords({ booked, waiting })).toBe(words);
  });

  it('is said of each date', () => {
    const one = { occurrenceId: 1, seat: null, position: null, bookingId: null, sentence: null };
    expect(outcomeChip({ ...one, outcome: 'booked', seat: 'online' }).words).toBe('Booked online');
    expect(outcomeChip({ ...one, outcome: 'waiting', position: { place: 2, of: 5, words: '2nd of 5' } }).words).toBe('Waiting, 2nd of 5');
    expect(outcomeChip({ ...one, outcome: 'refused' }).words).toBe('Not booked');
  });
});
