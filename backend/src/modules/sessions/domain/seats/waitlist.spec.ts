import { describe, expect, it } from '@jest/globals';
import { ordinal, placeInLine, waitlistRuleInWords, whatComesNext } from './waitlist.js';

describe('the waiting list in words', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
  ])('says %i as %s', (number, words) => {
    expect(ordinal(number)).toBe(words);
  });

  it('says where I stand', () => {
    expect(placeInLine(2, 5)).toBe('2nd of 5');
  });

  it('speaks of kinds of seat only where there are two', () => {
    expect(waitlistRuleInWords({ room: 10, online: 0 }).join(' ')).not.toContain('online');
    expect(waitlistRuleInWords({ room: 10, online: 10 }).join(' ')).toContain('your online seat goes to the next person');
  });

  it('says the hours that the rule keeps', () => {
    const words = waitlistRuleInWords({ room: 10, online: 0 }).join(' ');
    for (const said of ['More than 48 hours', 'From 48 to 4 hours', 'at most 12 hours', 'between 07:00 and 22:00', 'In the last 4 hours']) {
      expect(words).toContain(said);
    }
  });

  it.each([
    ['2026-11-20T09:00:00Z', 'Until Tuesday 24 November 2026, 10:00 your seat is booked for you'],
    ['2026-11-24T10:00:00Z', 'a seat is offered to you and held while you decide'],
    ['2026-11-26T05:00:00Z', 'From Thursday 26 November 2026, 07:00 everyone who waits is told'],
    ['2026-11-26T06:30:00Z', 'From Thursday 26 November 2026, 07:00 everyone who waits is told'],
    ['2026-11-26T08:00:00Z', 'Everyone who waits is told of a free seat, and the first to take it has it.'],
    ['2026-11-26T10:00:00Z', undefined],
  ])('says at %s what comes next for who waits: %s', (now, words) => {
    const said = whatComesNext(new Date(now), { startsAt: new Date('2026-11-26T10:00:00Z'), timeZone: 'Europe/London' });
    if (words === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(words);
  });
});
