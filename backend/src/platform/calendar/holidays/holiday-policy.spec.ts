import { describe, expect, it } from '@jest/globals';
import { expand } from '../recurrence/expand.js';
import { applyHolidayPolicy, type HolidayPolicy } from './holiday-policy.js';

const zone = 'Europe/London';

function planned(startsAt: string, rule: string, policy: HolidayPolicy) {
  return applyHolidayPolicy(expand({ startsAt, timeZone: zone, rule }).occurrences, policy, zone);
}

describe('on bank holidays a series', () => {
  const fridays = ['2026-12-18T11:00', 'FREQ=WEEKLY;COUNT=4'] as const;

  it('does not run', () => {
    const dates = planned(...fridays, 'do-not-run');
    expect(dates.map(({ status }) => status)).toEqual(['runs', 'skipped', 'skipped', 'runs']);
    expect(dates.map(({ holiday }) => holiday?.title ?? null)).toEqual([null, 'Christmas Day', 'New Year’s Day', null]);
  });

  it('asks', () => {
    expect(planned(...fridays, 'ask').map(({ status }) => status)).toEqual(['runs', 'ask', 'ask', 'runs']);
  });

  it('moves to the working day before, at the same time of day', () => {
    const [, christmas, newYear] = planned(...fridays, 'working-day-before');
    expect(christmas).toMatchObject({
      status: 'moved',
      local: '2026-12-24T11:00',
      utc: '2026-12-24T11:00:00Z',
      movedFrom: '2026-12-25T11:00',
      collidesWith: null,
    });
    expect(newYear).toMatchObject({ status: 'moved', local: '2026-12-31T11:00', movedFrom: '2027-01-01T11:00' });
  });

  it('keeps the wall time when the move crosses a clock change', () => {
    const [easterMonday] = planned('2027-03-29T10:00', 'FREQ=WEEKLY;COUNT=1', 'working-day-before');
    expect(easterMonday).toMatchObject({ local: '2027-03-25T10:00', utc: '2027-03-25T10:00:00Z', movedFrom: '2027-03-29T10:00' });
  });

  it('says which other date a moved one meets', () => {
    const dates = planned('2026-12-24T11:00', 'FREQ=DAILY;BYDAY=TH,FR;COUNT=2', 'working-day-before');
    expect(dates.map(({ collidesWith }) => collidesWith)).toEqual([null, '2026-12-24T11:00']);
  });

  it('says when two moved dates meet each other', () => {
    const dates = planned('2027-03-26T11:00', 'FREQ=WEEKLY;BYDAY=FR,MO;COUNT=2', 'working-day-before');
    expect(dates.map(({ local }) => local)).toEqual(['2027-03-25T11:00', '2027-03-25T11:00']);
    expect(dates.map(({ collidesWith }) => collidesWith)).toEqual(['2027-03-29T11:00', '2027-03-26T11:00']);
  });

  it('runs on dates whose bank holidays nobody has announced', () => {
    expect(planned('2029-12-25T11:00', 'FREQ=DAILY;COUNT=1', 'do-not-run').map(({ status }) => status)).toEqual(['runs']);
  });
});
