import { describe, expect, it } from '@jest/globals';
import { previewRecurrence, type PreviewRequest } from './preview-recurrence.js';

const lastFridays: PreviewRequest = { startsAt: '2026-01-30T10:00', timeZone: 'Europe/London', rule: 'FREQ=MONTHLY;BYDAY=-1FR' };
const preview = (change: Partial<PreviewRequest>) => previewRecurrence({ ...lastFridays, ...change });
const messages = (change: Partial<PreviewRequest>) => preview(change).warnings.map(({ message }) => message);

describe('a preview', () => {
  it('has the next 12 dates where nobody says how many', () => {
    expect(preview({}).occurrences).toHaveLength(12);
    expect(preview({}).occurrences[0]).toEqual({ local: '2026-01-30T10:00', utc: '2026-01-30T10:00:00Z' });
  });

  it('leaves out skipped dates, which count', () => {
    const { occurrences, warnings } = preview({ rule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', skip: ['2026-02-27T10:00'] });
    expect(occurrences.map(({ local }) => local)).toEqual(['2026-01-30T10:00', '2026-03-27T10:00']);
    expect(warnings).toEqual([]);
  });

  it('gives up to 120 dates', () => {
    expect(preview({ limit: 120 }).occurrences).toHaveLength(120);
    for (const limit of [0, 121, 1.5, Number.NaN]) expect(() => preview({ limit })).toThrow('Ask for 1 to 120 dates.');
    expect(() => preview({ skip: Array.from({ length: 501 }, () => '2026-02-27T10:00') })).toThrow('Leave out up to 500 dates.');
  });
});

describe('a preview warns', () => {
  it('of bank holidays', () => {
    expect(preview({}).warnings).toEqual([
      { kind: 'bank-holiday', local: '2026-12-25T10:00', message: 'Friday 25 December 2026 is a bank holiday: Christmas Day.' },
    ]);
    expect(messages({ startsAt: '2027-03-26T10:00', limit: 1 })).toEqual(['Friday 26 March 2027 is a bank holiday: Good Friday.']);
  });

  it('of a first date that the rule does not hit', () => {
    expect(preview({ startsAt: '2026-01-01T10:00', limit: 2 }).warnings).toEqual([
      {
        kind: 'first-date-moved',
        local: '2026-01-30T10:00',
        message: 'Thursday 1 January 2026 is not one of the dates this makes. The first date is Friday 30 January 2026.',
      },
    ]);
  });

  it('of a time that the clocks skip', () => {
    expect(preview({ startsAt: '2026-03-28T01:30', rule: 'FREQ=DAILY;COUNT=3' }).warnings).toEqual([
      {
        kind: 'clock-change',
        local: '2026-03-29T02:30',
        message: 'The clocks go forward on Sunday 29 March 2026 and skip 01:30. That date starts at 02:30.',
      },
    ]);
  });

  it('of a time that happens twice', () => {
    expect(messages({ startsAt: '2026-10-24T01:30', rule: 'FREQ=DAILY;COUNT=3' })).toEqual([
      'The clocks go back on Sunday 25 October 2026 and 01:30 happens twice. That date uses the first.',
    ]);
  });

  it('not of a change that leaves the time alone', () => {
    expect(messages({ startsAt: '2026-03-28T10:00', rule: 'FREQ=DAILY;COUNT=3' })).toEqual([]);
  });

  it('once of dates after the last bank holidays we know', () => {
    expect(preview({ startsAt: '2028-12-28T10:00', rule: 'FREQ=WEEKLY;COUNT=3' }).warnings).toEqual([
      {
        kind: 'bank-holidays-unknown',
        local: '2029-01-04T10:00',
        message: 'We know the bank holidays up to Sunday 31 December 2028. Check the dates after that.',
      },
    ]);
  });
});
