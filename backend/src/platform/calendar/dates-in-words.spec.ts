import { describe, expect, it } from '@jest/globals';
import { dateInWords, listInWords, momentInWords, periodInWords, shortMomentInWords, zoneInWords } from './dates-in-words.js';

describe('dates in words', () => {
  it('name the day in full', () => {
    expect(dateInWords('2026-11-26')).toBe('Thursday 26 November 2026');
    expect(() => dateInWords('2026-11-31')).toThrow('Enter a date');
  });

  it('say an instant by the clock of the zone', () => {
    expect(momentInWords('2026-07-30T09:00:00Z')).toBe('Thursday 30 July 2026, 10:00');
    expect(momentInWords(new Date('2026-07-30T23:30:00Z'))).toBe('Friday 31 July 2026, 00:30');
    expect(momentInWords('2026-07-30T09:00:00Z', 'America/New_York')).toBe('Thursday 30 July 2026, 05:00');
  });

  it('are short in dense lists', () => {
    expect(shortMomentInWords('2026-11-16T09:14:59.999Z')).toBe('Mon 16 Nov, 09:14');
  });

  it('say a period once for a day, and both days where it passes midnight', () => {
    expect(periodInWords('2026-11-26T10:00:00Z', '2026-11-26T11:00:00Z')).toBe('Thursday 26 November 2026, 10:00 to 11:00');
    expect(periodInWords('2026-11-26T22:00:00Z', '2026-11-27T02:00:00Z')).toBe(
      'Thursday 26 November 2026, 22:00 to Friday 27 November 2026, 02:00',
    );
  });

  it('name a zone by its place', () => {
    expect(['Europe/London', 'America/New_York', 'UTC'].map(zoneInWords)).toEqual(['UK time', 'New York time', 'UTC time']);
  });

  it('join a list as a sentence does', () => {
    expect([[], ['Monday'], ['Monday', 'Friday'], ['Monday', 'Tuesday', 'Friday']].map((list) => listInWords(list))).toEqual([
      '',
      'Monday',
      'Monday and Friday',
      'Monday, Tuesday and Friday',
    ]);
  });
});
