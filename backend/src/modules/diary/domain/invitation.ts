import { createHash } from 'node:crypto';
import type { WallTime } from '../../../platform/calendar/index.js';
import type { DiaryKey } from './diary-entry.js';

/** `withdrawn`: it was in calendars and is to go; kept, so that what comes back has a higher sequence. */
export const invitationStates = ['standing', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What calendars know a thing by, for ever, however often it moves. Source: RFC 5545, 3.8.4.7 and 3.8.4.4 */
export interface CalendarIdentity {
  /** The same for all dates of one series; another for each role that one person can have in it, since their calendar tells both apart by this alone. */
  readonly uid: string;
  /** The start that the series' rule gave, on the wall of `timeZone`; null where there is no series. */
  readonly recurrenceStart: WallTime | null;
  readonly timeZone: string;
}

/** A thing in a person's own calendar, as that calendar was last to show it. */
export interface Invitation extends DiaryKey, CalendarIdentity {
  readonly id: number;
  /** Raised by every change that a calendar shows. */
  readonly sequence: number;
  /** The sequence of the last mail; null for none. */
  readonly mailedSequence: number | null;
  /** What that mail showed. */
  readonly mailedDigest: Buffer | null;
  readonly state: InvitationState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly place: string | null;
  /** Path within the product. */
  readonly link: string;
  /** Since when it is as it is. */
  readonly changedAt: Date;
}

const DAY = 86_400_000;

/** What a calendar shows of it, in short. */
export function shownDigest({ state, startsAt, endsAt, title, place, link }: Invitation): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([state, startsAt, endsAt, title, place, link]))
    .digest();
}

/** Whether its owner's calendar shows it as it is, by the mails that they had. */
export function isShownAsMailed(invitation: Invitation): boolean {
  return invitation.mailedDigest?.equals(shownDigest(invitation)) ?? false;
}

/** Rooms mail what they changed at once, or ten minutes after a series was edited; what nobody mailed by then is mailed by itself. */
const ROOMS_MAIL_WITHIN = 20 * 60_000;

/** When a change that no room mails is mailed by itself. */
export function mailDueAfter(changedAt: Date): Date {
  return new Date(changedAt.getTime() + ROOMS_MAIL_WITHIN);
}

/** Who hosts gets each date so many days ahead: nobody's mailbox is filled with a year of weekly dates on the day that these are made. */
export const hostedMailedDays = 28;

/** The same for something new: what a person booked they are told at once. */
export function firstMailDueAt({ startsAt, changedAt }: Pick<Invitation, 'startsAt' | 'changedAt'>, hosted: boolean): Date {
  const soonest = mailDueAfter(changedAt);
  return hosted ? new Date(Math.max(soonest.getTime(), startsAt.getTime() - hostedMailedDays * DAY)) : soonest;
}

/** What a feed shows, as milliseconds before and after now. Many calendar programs read a whole feed again every hour, so it has an end. */
export const feedSpan = { back: 90 * DAY, ahead: 731 * DAY } as const;
