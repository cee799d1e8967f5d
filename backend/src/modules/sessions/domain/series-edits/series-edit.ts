import type { WallTime } from '../../../../platform/calendar/index.js';
import type { CancelledWith, OccurrenceState } from '../series/occurrence.js';
import type { BankHolidayRule } from '../series/series.js';
import type { SeriesDate, SeriesTiming } from '../series/series-dates.js';

/** Which dates an edit of a published series is for: one; one and every one after it; every one still to come. What has begun never changes. */
export const editScopes = ['this', 'following', 'future'] as const;
export type EditScope = (typeof editScopes)[number];

/** Until it is sent, an edit can be undone. */
export const editStates = ['pending', 'sent', 'undone'] as const;
export type EditState = (typeof editStates)[number];

/** What a date may have of its own, so that a later edit of the series leaves it unless asked. The place goes with the link. */
export const overrideFields = ['time', 'place', 'hosts', 'capacity', 'title', 'summary'] as const;
export type OverrideField = (typeof overrideFields)[number];

/** What the dates of a series take from it. */
export interface SeriesFacts {
  readonly title: string;
  readonly summary: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly captions: boolean;
  readonly capacityRoom: number;
  readonly capacityOnline: number;
  readonly hostIds: readonly number[];
}

export interface EditedSeries extends SeriesTiming, SeriesFacts {
  /** Local time up to which its dates are rows. */
  readonly madeUntil: WallTime | null;
}

/** The columns of a date that an edit may write. Flags are 0 or 1, as stored. */
export interface DateColumns {
  readonly originalStart: WallTime | null;
  readonly localStart: WallTime;
  readonly localEnd: WallTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly state: OccurrenceState;
  readonly stateReason: string | null;
  readonly cancelledWith: CancelledWith | null;
  readonly ownTime: number;
  readonly ownHosts: number;
  readonly ownHostIds: readonly number[];
  readonly ownTitle: string | null;
  readonly ownSummary: string | null;
  readonly ownPlace: string | null;
  readonly ownLink: string | null;
  readonly ownCapacity: number;
  readonly capacityRoom: number;
  readonly capacityOnline: number;
}

/** A date as an edit finds it. */
export interface EditedDate extends DateColumns {
  readonly id: number;
  /** What calendars know it by; no edit changes that. */
  readonly calendarUid: string;
  readonly calendarStart: WallTime | null;
  readonly bookedRoom: number;
  readonly bookedOnline: number;
  readonly waitingRoom: number;
  readonly waitingOnline: number;
  readonly waitingEither: number;
}

/** What somebody wants changed; what is left out stays. */
export interface EditWish {
  readonly scope: EditScope;
  /** The date itself, or the first of those that follow. */
  readonly occurrenceId?: number | undefined;
  /** Overrides that go back to what the series says. */
  readonly overwrite: readonly OverrideField[];
  /** Told to those whose date no longer takes place. */
  readonly reason: string | null;
  readonly startsLocal?: WallTime | undefined;
  readonly rule?: string | null | undefined;
  readonly skipped?: readonly WallTime[] | undefined;
  readonly durationMinutes?: number | undefined;
  readonly bankHolidays?: BankHolidayRule | undefined;
  /** Null gives a single date back the words of its series. */
  readonly title?: string | null | undefined;
  readonly summary?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly link?: string | null | undefined;
  readonly captions?: boolean | undefined;
  readonly capacityRoom?: number | undefined;
  readonly capacityOnline?: number | undefined;
  readonly hostIds?: readonly number[] | undefined;
}

/**
 * `stays-cancelled`: called off before, and no edit brings it back. `dropped`: the rule no longer gives it and nobody had booked.
 * `cancelled`: the same, but somebody had.
 */
export const editVerdicts = ['unchanged', 'changed', 'cancelled', 'dropped', 'stays-cancelled'] as const;
export type EditVerdict = (typeof editVerdicts)[number];

/** What becomes of one date. */
export interface PlannedDate {
  readonly before: EditedDate;
  readonly after: DateColumns;
  readonly verdict: EditVerdict;
  /** Its own fields that the edit would have changed, and leaves. */
  readonly kept: readonly OverrideField[];
  readonly overwritten: readonly OverrideField[];
}

/** All that an edit does. Made by the same function for the preview and for saving. */
export interface SeriesEditPlan {
  readonly scope: EditScope;
  /** The rule of the half that stays, where the series is split. */
  readonly earlierRule: string | null;
  /** When the dates in scope run from now on; null where that stays. */
  readonly timing: (SeriesTiming & { readonly madeUntil: WallTime | null }) | null;
  /** What the dates in scope take from their series afterwards. */
  readonly facts: SeriesFacts;
  /** Dates in scope, in the order in which they run. */
  readonly dates: readonly PlannedDate[];
  /** Dates that are new. */
  readonly made: readonly SeriesDate[];
}

export function hasPeople({ bookedRoom, bookedOnline, waitingRoom, waitingOnline, waitingEither }: EditedDate): boolean {
  return bookedRoom + bookedOnline + waitingRoom + waitingOnline + waitingEither > 0;
}
