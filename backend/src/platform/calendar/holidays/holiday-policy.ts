import { readWallTime, type WallTime } from '../wall-time.js';
import { resolveWallTime, writeZonedWallTime } from '../zones.js';
import type { Occurrence } from '../recurrence/expand.js';
import type { BankHoliday } from './bank-holiday.js';
import { bankHolidays, type BankHolidays } from './bank-holidays.js';
import { workingDayBefore } from './working-days.js';

/** What a series does on a bank holiday. */
export const holidayPolicies = ['do-not-run', 'working-day-before', 'ask'] as const;
export type HolidayPolicy = (typeof holidayPolicies)[number];

export const occurrenceStatuses = ['runs', 'skipped', 'moved', 'ask'] as const;
export type OccurrenceStatus = (typeof occurrenceStatuses)[number];

/** A date after its series' policy looked at it. For a moved one, `local` and `utc` are where it went. */
export interface PlannedOccurrence extends Occurrence {
  readonly status: OccurrenceStatus;
  readonly holiday: BankHoliday | null;
  /** The rule's own date of a moved one. */
  readonly movedFrom: WallTime | null;
  /** The rule's own date of another occurrence that runs on the same day, where a move makes two meet. */
  readonly collidesWith: WallTime | null;
}

/** The dates of a series as they will be held. Days after `holidays.knownUntil` count as ordinary. */
export function applyHolidayPolicy(
  occurrences: readonly Occurrence[],
  policy: HolidayPolicy,
  timeZone: string,
  holidays: BankHolidays = bankHolidays(),
): PlannedOccurrence[] {
  return sayCollisions(occurrences.map((occurrence) => plan(occurrence, policy, timeZone, holidays)));
}

function plan(occurrence: Occurrence, policy: HolidayPolicy, timeZone: string, holidays: BankHolidays): PlannedOccurrence {
  const holiday = holidays.on(occurrence.local.slice(0, 10));
  const planned = { ...occurrence, holiday, movedFrom: null, collidesWith: null };
  if (!holiday) return { ...planned, status: 'runs' };
  if (policy === 'ask') return { ...planned, status: 'ask' };
  if (policy === 'do-not-run') return { ...planned, status: 'skipped' };
  return { ...planned, ...onWorkingDayBefore(occurrence, timeZone, holidays), status: 'moved', movedFrom: occurrence.local };
}

function onWorkingDayBefore({ local }: Occurrence, timeZone: string, holidays: BankHolidays): Occurrence {
  const moved = `${workingDayBefore(local.slice(0, 10), holidays)}T${local.slice(11)}`;
  return writeZonedWallTime(resolveWallTime(readWallTime(moved) ?? 0, timeZone));
}

function sayCollisions(planned: readonly PlannedOccurrence[]): PlannedOccurrence[] {
  const byDay = new Map<string, PlannedOccurrence[]>();
  for (const occurrence of planned) {
    const day = occurrence.local.slice(0, 10);
    if (occurrence.status !== 'skipped') byDay.set(day, [...(byDay.get(day) ?? []), occurrence]);
  }
  return planned.map((occurrence) => {
    if (occurrence.status !== 'moved') return occurrence;
    const other = byDay.get(occurrence.local.slice(0, 10))?.find((candidate) => candidate !== occurrence);
    return other ? { ...occurrence, collidesWith: other.movedFrom ?? other.local } : occurrence;
  });
}
