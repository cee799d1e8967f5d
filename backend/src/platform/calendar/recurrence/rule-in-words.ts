import { dateInWords, zoneInWords } from '../dates-in-words.js';
import { dayOf, minutesInDay, writeClock, writeWallDate } from '../wall-time.js';
import { ukZone } from '../zones.js';
import { expand } from './expand.js';
import { patternInWords } from './pattern-in-words.js';
import { recurrenceOf, type Recurrence, type SeriesDates } from './recurrence.js';

/** `The last Friday of every month, 10:00 to 11:00, until Friday 5 February 2027`. No full stop. @throws InvalidRule */
export function ruleInWords(series: SeriesDates, durationMinutes: number): string {
  const recurrence = recurrenceOf(series);
  return [patternInWords(recurrence.rule), timesInWords(recurrence, durationMinutes), ...endInWords(recurrence)].join(', ');
}

/** As `ruleInWords`, with the dates it makes: `Every week on Friday, 11:00 to 12:00, from Friday 4 December 2026 to Friday 5 February 2027`. */
export function seriesInWords(series: SeriesDates, durationMinutes: number): string {
  const recurrence = recurrenceOf(series);
  const times = timesInWords(recurrence, durationMinutes);
  const first = dateInWords(writeWallDate(dayOf(recurrence.first)));
  const pattern = patternInWords(recurrence.rule);
  if (recurrence.rule.count === null && recurrence.until === null) return `${pattern}, ${times}, from ${first}`;
  const { occurrences } = expand(series);
  const last = dateInWords(occurrences.at(-1)?.local.slice(0, 10) ?? writeWallDate(dayOf(recurrence.first)));
  return first === last ? `${first}, ${times}` : `${pattern}, ${times}, from ${first} to ${last}`;
}

function timesInWords({ start, timeZone }: Recurrence, durationMinutes: number): string {
  const end = start + durationMinutes;
  const nextDay = dayOf(end) > dayOf(start) && end % minutesInDay !== 0 ? ' the next day' : '';
  const zone = timeZone === ukZone ? '' : ` (${zoneInWords(timeZone)})`;
  return `${writeClock(start)} to ${writeClock(end)}${nextDay}${zone}`;
}

function endInWords({ rule, until, start }: Recurrence): string[] {
  if (rule.count !== null) return [rule.count === 1 ? '1 date' : `${rule.count} dates`];
  if (until === null) return [];
  const timeOfDay = start - dayOf(start) * minutesInDay;
  return [`until ${dateInWords(writeWallDate(dayOf(until - timeOfDay)))}`];
}
