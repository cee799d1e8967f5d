import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { isTimeZone, toWallTime } from '../../../../platform/calendar/index.js';
import { zoneBlock } from './zone-block.js';

const read = (timeZone: string, from: number, to: number): ICAL.Timezone => {
  const component = new ICAL.Component(ICAL.parse(zoneBlock(timeZone, from, to)) as never);
  return new ICAL.Timezone(component);
};

/** The instant that a reader takes a wall time of the zone for. */
function readerTakes(zone: ICAL.Timezone, wall: string): Date {
  const time = ICAL.Time.fromString(`${wall}:00`, undefined);
  time.zone = zone;
  return time.toJSDate();
}

describe('a zone in a calendar file', () => {
  it('is London by its two rules', () => {
    expect(zoneBlock('Europe/London', 2026, 2028).split('\r\n')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/London',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T010000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'END:STANDARD',
      'END:VTIMEZONE',
      '',
    ]);
  });

  it('tells the second Sunday from the last, and a half hour from a whole one', () => {
    expect(zoneBlock('America/New_York', 2026, 2028)).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU');
    expect(zoneBlock('Asia/Kolkata', 2026, 2028)).toContain('TZOFFSETTO:+0530');
  });

  it('is the same to a reader as to the product, for every zone that a series may have', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter(isTimeZone);
    expect(zones.length).toBeGreaterThan(300);
    const wrong: string[] = [];
    for (const timeZone of zones) {
      const zone = read(timeZone, 2026, 2028);
      // Noon of every ninth day of three years, and so days just before and just after each change.
      for (let day = 0; day < 1096; day += 9) {
        const instant = new Date(Date.UTC(2026, 0, 1 + day, 12));
        const taken = readerTakes(zone, toWallTime(instant, timeZone));
        if (taken.getTime() !== instant.getTime()) wrong.push(`${timeZone} ${instant.toISOString()} ${taken.toISOString()}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is right to the minute around the changes in London', () => {
    const zone = read('Europe/London', 2026, 2026);
    for (const instant of ['2026-03-29T00:59Z', '2026-03-29T01:00Z', '2026-10-24T23:59Z', '2026-10-25T02:00Z']) {
      expect(readerTakes(zone, toWallTime(new Date(instant), 'Europe/London'))).toEqual(new Date(instant));
    }
  });
});
