import { addWorkingDays, readWallDate, toUtc, writeWallDate, type WallDate } from '../../../../platform/calendar/index.js';
import type { Attendance, OccurrenceState } from '../series/occurrence.js';
import type { SeatKind } from '../seats/seating.js';

/** "Was it useful for your work?", from least to most. */
export const usefulness = ['not', 'a-little', 'fairly', 'very', 'extremely'] as const;
export type Usefulness = (typeof usefulness)[number];

/** "Would you recommend this session to a colleague?" */
export const recommendations = ['no', 'not-sure', 'yes'] as const;
export type Recommendation = (typeof recommendations)[number];

/** "What would make it better?" in this many characters. */
export const mostCharacters = 1000;

/** What one person says. Sent once: nothing remembers whose it was, so it cannot be changed or taken back. */
export interface Answer {
  readonly useful: Usefulness;
  readonly recommend: Recommendation;
  readonly better: string | null;
}

export const feedbackStates = ['not-yet', 'open', 'closed'] as const;
export type FeedbackState = (typeof feedbackStates)[number];

/** Working days after the day of the session in which people answer. */
export const openWorkingDays = 5;

interface Ending {
  readonly endsAt: Date;
  readonly localEnd: string;
  readonly timeZone: string;
}

export interface FeedbackWindow {
  readonly opensAt: Date;
  readonly lastDay: WallDate;
  readonly closesAt: Date;
}

/** From the end of the session until the last minute of the fifth working day after it, in the zone of the series. */
export function feedbackWindow({ endsAt, localEnd, timeZone }: Ending): FeedbackWindow {
  const lastDay = addWorkingDays(localEnd.slice(0, 10), openWorkingDays);
  const dayAfter = writeWallDate((readWallDate(lastDay) ?? 0) + 1);
  return { opensAt: endsAt, lastDay, closesAt: new Date(toUtc(`${dayAfter}T00:00`, timeZone)) };
}

export function feedbackState({ opensAt, closesAt }: FeedbackWindow, now: Date): FeedbackState {
  if (now < opensAt) return 'not-yet';
  return now < closesAt ? 'open' : 'closed';
}

/** A person's place at a date, as far as it is known whether they came. */
export interface CameTo {
  readonly seat: SeatKind | null;
  readonly attendance: Attendance | null;
}

/** Those who came, wholly or in part, and as long as nobody has said whether they came, those who had a seat. Hosts do not judge themselves. */
export function isAsked(occurrence: { readonly state: OccurrenceState }, place: CameTo | undefined, isHost: boolean): boolean {
  if (occurrence.state !== 'scheduled' || isHost || !place) return false;
  return place.attendance === null ? place.seat !== null : place.attendance !== 'did-not-come';
}
