import type { DateFigures, FigureSums } from '../../../api/models';
import { cameInWords, chartOf, feedbackInWords, findingInWords, leftOutInWords } from './figures-words';

const sums: FigureSums = {
  dates: 4,
  unmarkedDates: 1,
  offered: 64,
  offeredMarked: 48,
  booked: 40,
  attended: 26,
  inPart: 2,
  noShows: 3,
  unmarked: 8,
  waited: 5,
  released: 4,
};

const date = (given: Partial<DateFigures> = {}): DateFigures => ({
  occurrenceId: 1,
  title: 'Clear writing clinic',
  startsAt: '2026-11-26T10:00:00.000Z',
  localStart: '2026-11-26T10:00',
  timeZone: 'Europe/London',
  state: 'scheduled',
  begun: true,
  offered: 16,
  booked: 12,
  attended: 9,
  inPart: 0,
  noShows: 3,
  unmarked: 0,
  waited: 2,
  released: 1,
  feedback: null,
  ...given,
});

describe('the figures of a series in words', () => {
  it('say what was found, and what that leaves out', () => {
    expect(findingInWords(sums)).toBe('26 of 48 seats were used at 3 dates');
    expect(leftOutInWords(sums)).toBe('At 1 date nobody was marked, so it is not known how many came.');
    expect(findingInWords({ ...sums, attended: 1026, offeredMarked: 2000 })).toBe('1,026 of 2,000 seats were used at 3 dates');
    expect(findingInWords({ ...sums, dates: 0, unmarkedDates: 0 })).toBe('No date has taken place yet');
    expect(findingInWords({ ...sums, dates: 1 })).toBe('Nobody has marked who came yet');
    expect(leftOutInWords({ ...sums, unmarkedDates: 0 })).toBe('');
  });

  it('say why a figure is missing', () => {
    expect(cameInWords(date())).toBe('9');
    expect(cameInWords(date({ inPart: 2 }))).toBe('9, 2 for part');
    expect(cameInWords(date({ attended: null }))).toBe('Not marked');
    expect(cameInWords(date({ state: 'cancelled', attended: null }))).toBe('Cancelled');
  });

  it('show feedback as far as it may be shown', () => {
    expect(feedbackInWords(date())).toBe('Not shown');
    expect(feedbackInWords(date({ feedback: { answers: 8, useful: 6, recommend: null } }))).toBe('6 of 8 found it useful');
    expect(feedbackInWords(date({ feedback: { answers: 8, useful: null, recommend: null } }))).toBe('8 answers');
    expect(feedbackInWords(date({ state: 'cancelled' }))).toBe('–');
  });
});

describe('a picture of the figures', () => {
  it('has two series over the dates that took place', () => {
    const items = [date(), date({ attended: null, localStart: '2026-12-03T10:00' }), date({ begun: false }), date({ state: 'cancelled' })];
    expect(chartOf(items, 'seats')).toEqual({
      labels: ['26 Nov 2026', '3 Dec 2026'],
      unit: '',
      series: [
        { name: 'Seats offered', values: [16, 16] },
        { name: 'Seats used', values: [9, null] },
      ],
      description: 'Seats offered and used at 2 dates. The table below has every figure.',
    });
  });

  it('draws shares of feedback, and nothing where it may not be shown', () => {
    const { unit, series } = chartOf([date({ feedback: { answers: 8, useful: 6, recommend: null } }), date()], 'feedback');
    expect(unit).toBe('%');
    expect(series.map(({ values }) => values)).toEqual([
      [75, null],
      [null, null],
    ]);
  });

  it('draws the latest dates of a long series', () => {
    const many = Array.from({ length: 60 }, (_, index) => date({ occurrenceId: index, offered: index }));
    expect(chartOf(many, 'seats').series[0]?.values).toHaveLength(24);
    expect(chartOf(many, 'seats').series[0]?.values.at(-1)).toBe(59);
  });
});
