import { clockTime, dayOf, daysBetween, denseDateTime, fullDate, fullDateTime, greeting, tileWords } from './dates';

const at = (iso: string): Date => new Date(iso);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('dates in words', () => {
  it('writes a date in full, with the day kept beside its month', () => {
    expect(fullDate(at('2026-11-26T10:00:00Z'))).toBe('Thursday 26\u00a0November 2026');
  });

  it('keeps the two times of a session together', () => {
    expect(fullDateTime(at('2026-11-26T10:00:00Z'), at('2026-11-26T11:00:00Z'))).toBe(
      'Thursday 26\u00a0November 2026, 10:00\u00a0to\u00a011:00',
    );
  });

  it('says both days of what goes past midnight', () => {
    expect(plain(fullDateTime(at('2026-11-26T22:00:00Z'), at('2026-11-27T01:00:00Z')))).toBe(
      'Thursday 26 November 2026, 22:00 to Friday 27 November 2026, 01:00',
    );
  });

  it.each([
    ['2026-11-24T14:00:00Z', 'Today, Tuesday 24 November 2026, 14:00'],
    ['2026-11-23T14:00:00Z', 'Yesterday, Monday 23 November 2026, 14:00'],
    ['2026-11-25T14:00:00Z', 'Wednesday 25 November 2026, 14:00'],
  ])('puts the nearness of %s first', (from, words) => {
    expect(plain(fullDateTime(at(from), null, 'Europe/London', at('2026-11-24T09:00:00Z')))).toBe(words);
  });

  it('tells summer time as the wall clock does', () => {
    expect(clockTime(at('2026-07-01T09:30:00Z'), 'Europe/London')).toBe('10:30');
    expect(clockTime(at('2026-07-01T23:30:00Z'), 'Europe/London')).toBe('00:30');
  });

  it('takes the day from the zone, not from Greenwich', () => {
    expect(dayOf(at('2026-07-01T23:30:00Z'), 'Europe/London')).toBe('2026-07-02');
    expect(tileWords(at('2026-07-01T23:30:00Z'), 'Europe/London')).toMatchObject({ weekday: 'Thu', day: '2' });
  });

  it('shortens for dense lists, September to three letters too', () => {
    expect(plain(denseDateTime(at('2026-11-16T09:14:00Z')))).toBe('Mon 16 Nov, 09:14');
    expect(plain(denseDateTime(at('2026-09-07T08:14:00Z')))).toBe('Mon 7 Sep, 09:14');
    expect(plain(denseDateTime(at('2026-11-16T09:14:00Z'), undefined, at('2026-11-16T12:00:00Z')))).toBe('Today, 09:14');
    expect(plain(denseDateTime(at('2026-11-16T09:14:00Z'), undefined, at('2026-11-17T00:00:00Z')))).toBe('Yesterday, 09:14');
    expect(plain(denseDateTime(at('2026-11-16T09:14:00Z'), undefined, at('2026-11-18T00:00:00Z')))).toBe('Mon 16 Nov, 09:14');
  });

  it('counts days across the end of summer time', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it.each([
    ['2026-11-24T00:00:00Z', 'Good morning'],
    ['2026-11-24T11:59:00Z', 'Good morning'],
    ['2026-11-24T12:00:00Z', 'Good afternoon'],
    ['2026-11-24T18:00:00Z', 'Good evening'],
  ])('greets at %s', (now, words) => {
    expect(greeting(at(now))).toBe(words);
  });
});
