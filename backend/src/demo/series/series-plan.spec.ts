import { describe, expect, it } from '@jest/globals';
import { expand } from '../../platform/calendar/index.js';
import { vocabulary } from '../../modules/people/domain/skills/vocabulary.js';
import { cast } from '../council/cast.js';
import { services } from '../council/services.js';
import { daysAfter } from '../day.js';
import { drafts } from './drafts.js';
import { seriesOfAldermere } from './series-of-aldermere.js';
import { shownDate, timingOf, topicOf, type SeriesPlan } from './series-plan.js';

const plan = (key: string): SeriesPlan => {
  const found = seriesOfAldermere.find((series) => series.key === key);
  if (!found) throw new Error(`No series ${key}`);
  return found;
};

describe('the series of Aldermere', () => {
  it('are ten, weekly, fortnightly and monthly', () => {
    expect(seriesOfAldermere).toHaveLength(10);
    expect(new Set(seriesOfAldermere.map(({ rhythm }) => rhythm)).size).toBe(3);
  });

  it('name people, services and skills that there are', () => {
    const people = cast.map(({ given, family }) => `${given} ${family}`);
    const names = services.map(({ name }) => name);
    const skills = vocabulary.map(({ key }) => key);
    for (const { host, skills: about } of [...seriesOfAldermere, ...drafts]) {
      expect(people).toContain(host);
      expect(skills).toEqual(expect.arrayContaining([...about]));
    }
    for (const { draws } of seriesOfAldermere) expect(names).toEqual(expect.arrayContaining([...draws]));
  });

  it('fall as the rule has them, two years back and on the day that is shown, whatever today is', () => {
    for (let day = 0; day < 800; day += 1) {
      const today = daysAfter('2026-11-01', day);
      for (const series of seriesOfAldermere) {
        const { startsAt, rule } = timingOf(series, today);
        const shown = `${shownDate(series, today)}T${series.time}`;
        expect(startsAt < daysAfter(today, -670)).toBe(true);
        if (day % 37 !== 0) continue;
        const { occurrences } = expand({ startsAt, timeZone: 'Europe/London', rule }, { limit: 120 });
        expect(occurrences[0]?.local).toBe(startsAt);
        expect(occurrences.map(({ local }) => local)).toContain(shown);
      }
    }
  });

  it('show Plain English decision letters this Thursday and Saying no kindly two weeks before', () => {
    expect(shownDate(plan('clear-writing'), '2026-11-24')).toBe('2026-11-26');
    expect(timingOf(plan('clear-writing'), '2026-11-24')).toEqual({
      startsAt: '2024-11-28T10:00',
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
    });
    expect([-1, 0, 1].map((turn) => topicOf(plan('clear-writing'), turn))).toEqual([
      'Saying no kindly',
      'Plain English decision letters',
      'Emails people finish reading',
    ]);
    expect(topicOf(plan('maps'), 3)).toBeNull();
  });

  it('show a date that runs, over Christmas too', () => {
    expect(shownDate(plan('excel'), '2026-12-22')).toBe('2027-01-08');
    expect(shownDate(plan('clear-writing'), '2025-12-22')).toBe('2026-01-08');
  });

  it('follow the month that today is in', () => {
    expect(timingOf(plan('potholes'), '2026-11-24')).toEqual({ startsAt: '2024-11-28T14:30', rule: 'FREQ=MONTHLY;BYDAY=4TH' });
    expect(timingOf(plan('road-safety'), '2026-11-24').rule).toBe('FREQ=MONTHLY;BYDAY=1MO');
    expect(timingOf(plan('cost-of-living'), '2026-09-28')).toEqual({ startsAt: '2024-09-24T12:30', rule: 'FREQ=MONTHLY;BYDAY=-1TU' });
  });
});
