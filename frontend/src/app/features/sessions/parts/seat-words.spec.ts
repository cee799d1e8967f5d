import { aPlace, aRow, seatsOf, seatsView } from '../testing/session-views';
import { hostsInWords, kindInWords, openSeats, placeInWords, rowState, seatsInWords } from './seat-words';

const person = (name: string, service: string | null = null) => ({ name, service });

describe('how a session of a list stands', () => {
  it.each([
    ['seats left', aRow(), '3 seats left'],
    ['one seat left', aRow({ seats: seatsView(null, seatsOf(24, 23)) }), '1 seat left'],
    ['full', aRow({ seats: seatsView(null, seatsOf(24, 24, 2)) }), 'Full, 2 waiting'],
    ['booked', aRow({ mine: aPlace({ seat: 'online' }) }), 'Booked'],
    ['booked online, wants the room', aRow({ mine: aPlace({ seat: 'online', wantsRoom: true }) }), 'Booked online, waiting for the room'],
    ['in line', aRow({ mine: aPlace({ state: 'waiting', position: { place: 2, of: 5, words: '2nd of 5' } }) }), 'You are 2nd of 5 waiting'],
    ['cancelled', aRow({ state: 'cancelled', mine: aPlace({ seat: 'online' }) }), 'Cancelled'],
    ['over', aRow({ booking: 'started' }), 'Finished'],
    ['not open', aRow({ booking: 'not-yet' }), 'Booking opens later'],
    ['closed', aRow({ booking: 'closed' }), 'Booking closed'],
  ])('%s', (_, row, words) => {
    expect(rowState(row).words).toBe(words);
  });
});

it('a free seat that somebody waits for is not open to others', () => {
  expect(openSeats(seatsView(seatsOf(8, 7, 1), seatsOf(8, 6)))).toBe(2);
});

it('seats in words', () => {
  expect(seatsInWords(seatsOf(24, 21))).toBe('3 of 24 seats left');
  expect(seatsInWords(seatsOf(1, 1))).toBe('The only seat is taken');
  expect(seatsInWords({ ...seatsOf(1, 0, 2), held: 1, free: 0 })).toBe('The only seat is held for somebody in line');
  expect(seatsInWords({ ...seatsOf(24, 22, 2), held: 2, free: 0 })).toBe('All 24 seats taken or held for people in line');
  expect(kindInWords(seatsOf(24, 22, 2))).toBe('2 seats are free for people in line');
});

it('a place in words', () => {
  expect(placeInWords({ place: 'Town Hall, Room 1', online: true, captions: true })).toBe('Town Hall, Room 1, and online, captioned');
  expect(placeInWords({ place: null, online: true, captions: false })).toBe('Online');
});

it('hosts in words', () => {
  expect(hostsInWords([person('Ruth', 'Adult Social Care')])).toBe('Ruth, Adult Social Care');
  expect(hostsInWords([person('Ruth'), person('Femi'), person('Nadia')])).toBe('Ruth, Femi and Nadia');
  expect(hostsInWords([])).toBe('a host to be found');
});
