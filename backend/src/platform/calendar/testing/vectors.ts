import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeriesDates } from '../recurrence/recurrence.js';
import type { WallTime } from '../wall-time.js';

/** A rule with the dates that it is known to have. */
export interface RecurrenceVector {
  readonly id: string;
  readonly why: string;
  readonly series: SeriesDates;
  readonly skip: WallTime[];
  readonly expected: { local: WallTime; utc: string }[];
}

interface WrittenVector {
  id: string;
  why: string;
  dtstart: string;
  rrule: string;
  tzid: string;
  exdate?: string[];
  expected: { utc: string; local: string }[];
}

/** The London vectors, from a folder that holds `recurrence-vectors.json`. */
export function recurrenceVectors(folder: string): RecurrenceVector[] {
  const written = JSON.parse(readFileSync(join(folder, 'recurrence-vectors.json'), 'utf8')) as WrittenVector[];
  return written.map(({ id, why, dtstart, rrule, tzid, exdate = [], expected }) => ({
    id,
    why,
    series: { startsAt: wallTime(dtstart), timeZone: tzid, rule: rrule },
    skip: exdate.map((line) => wallTime(line.split(':')[1] ?? '')),
    expected: expected.map(({ utc, local }) => ({ local: local.slice(0, 16), utc })),
  }));
}

/** `20260130T100000` as `2026-01-30T10:00`. */
function wallTime(basic: string): WallTime {
  return basic.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})\d{2}$/, '$1-$2-$3T$4:$5');
}
