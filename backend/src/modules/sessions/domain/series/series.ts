import { holidayPolicies, type HolidayPolicy } from '../../../../platform/calendar/index.js';

/** A series is drafted by anyone, published by an organiser and ended by its hosts or an organiser. */
export const seriesStates = ['draft', 'published', 'ended'] as const;
export type SeriesState = (typeof seriesStates)[number];

export const audiences = ['everyone', 'service'] as const;
export type Audience = (typeof audiences)[number];

/** What happens to a date that falls on a bank holiday: it does not run, runs on the working day before, or its host is asked. */
export const bankHolidayRules = holidayPolicies;
export type BankHolidayRule = HolidayPolicy;

export const seriesVerbs = ['publish', 'end', 'discard', 'bring back'] as const;
export type SeriesVerb = (typeof seriesVerbs)[number];

interface SeriesTransition {
  readonly from: SeriesState;
  readonly to: SeriesState;
  readonly who: 'organiser' | 'host or organiser';
}

/** Every change of state there is; what is not here cannot happen. */
export const seriesTransitions: Readonly<Record<SeriesVerb, SeriesTransition>> = {
  publish: { from: 'draft', to: 'published', who: 'organiser' },
  end: { from: 'published', to: 'ended', who: 'host or organiser' },
  discard: { from: 'draft', to: 'ended', who: 'host or organiser' },
  'bring back': { from: 'ended', to: 'published', who: 'host or organiser' },
};

export function mayBecome(state: SeriesState, verb: SeriesVerb): boolean {
  return seriesTransitions[verb].from === state;
}

/** How long a series, or a single date, that was cancelled can be brought back. */
export const bringBackDays = 7;

export function canBeBroughtBack(cancelledAt: Date, now: Date): boolean {
  return now.getTime() - cancelledAt.getTime() <= bringBackDays * 86_400_000;
}

/** Months ahead for which occurrences are rows. */
export const monthsAhead = 18;
