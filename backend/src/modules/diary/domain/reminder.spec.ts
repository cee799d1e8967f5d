import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isReminderDue, leads, occasionOf, reminderDueAt, type Remindable, startsInReach } from './reminder.js';

const clinic: Remindable = {
  startsAt: new Date('2026-11-26T10:00:00Z'),
  timeZone: 'Europe/London',
  knownSince: new Date('2026-11-01T09:00:00Z'),
};
const due = (now: string, entry: Remindable = clinic) => leads.filter((lead) => isReminderDue(entry, lead, new Date(now)));

describe('a reminder', () => {
  it('comes seven days, a day and a quarter of an hour before', () => {
    expect(due('2026-11-19T09:59:00Z')).toEqual([]);
    expect(due('2026-11-19T10:00:00Z')).toEqual(['week']);
    expect(due('2026-11-25T10:00:30Z')).toEqual(['day']);
    expect(due('2026-11-26T09:44:59Z')).toEqual([]);
    expect(due('2026-11-26T09:45:00Z')).toEqual(['quarter']);
  });

  it('may be late on its own day, and not into the next', () => {
    expect(due('2026-11-25T23:59:00Z')).toEqual(['day']);
    expect(due('2026-11-26T00:00:00Z')).toEqual([]);
    expect(due('2026-11-26T09:59:00Z')).toEqual(['quarter']);
    expect(due('2026-11-26T10:00:00Z')).toEqual([]);
  });

  it('does not come to who booked or was moved after its time', () => {
    const threeHoursBefore = { ...clinic, knownSince: new Date('2026-11-26T07:00:00Z') };
    expect(due('2026-11-26T07:00:01Z', threeHoursBefore)).toEqual([]);
    expect(due('2026-11-26T09:45:00Z', threeHoursBefore)).toEqual(['quarter']);
    expect(due('2026-11-25T10:00:00Z', { ...clinic, knownSince: new Date('2026-11-25T09:59:00Z') })).toEqual(['day']);
  });

  it('keeps the time on the wall when the clocks change', () => {
    const afterTheChange = { ...clinic, startsAt: new Date('2026-10-25T10:00:00Z') };
    expect(reminderDueAt(afterTheChange, 'day')).toEqual(new Date('2026-10-24T09:00:00Z'));
    expect(reminderDueAt(afterTheChange, 'week')).toEqual(new Date('2026-10-18T09:00:00Z'));
  });

  it('is one for a day, however often the session moves within it, and one for each start in the last minutes', () => {
    const later = { ...clinic, startsAt: new Date('2026-11-26T15:00:00Z') };
    expect(occasionOf(later, 'day')).toBe(occasionOf(clinic, 'day'));
    expect([occasionOf(clinic, 'quarter'), occasionOf(later, 'quarter')]).toEqual(['2026-11-26T10:00', '2026-11-26T15:00']);
  });

  it('is always in reach of what is looked at', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 });
    const zones = fc.constantFrom('Europe/London', 'Australia/Lord_Howe', 'America/New_York', 'Pacific/Apia', 'UTC');
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 60 * 24 * 8 }), zones, (start, before, timeZone) => {
        const startsAt = new Date(Date.UTC(2026, 0, 1) + start * 60_000);
        const now = new Date(startsAt.getTime() - before * 60_000);
        for (const lead of leads) {
          if (!isReminderDue({ startsAt, timeZone, knownSince: new Date(0) }, lead, now)) continue;
          const { after, until } = startsInReach(lead, now);
          expect(startsAt >= after && startsAt <= until).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });
});
