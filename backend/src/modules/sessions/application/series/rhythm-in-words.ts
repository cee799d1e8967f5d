import { dateInWords, ruleInWords } from '../../../../platform/calendar/index.js';
import type { SeriesWithPeople } from '../../persistence/series/series.repository.js';

/** When a series runs, as its pages say it: `The last Friday of every month, 10:00 to 11:00`. */
export function rhythmInWords({
  rule,
  startsLocal,
  timeZone,
  durationMinutes,
}: Pick<SeriesWithPeople, 'rule' | 'startsLocal' | 'timeZone' | 'durationMinutes'>): string {
  if (rule === null) return `Once, on ${dateInWords(startsLocal.slice(0, 10))}`;
  return ruleInWords({ startsAt: startsLocal, timeZone, rule }, durationMinutes);
}
