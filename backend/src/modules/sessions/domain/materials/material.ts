import { readWallDate, toUtc, writeWallDate, type WallDate } from '../../../../platform/calendar/index.js';

/** What it is, for the person who looks for it. `link`: a page elsewhere that is none of the others. */
export const materialKinds = ['slides', 'handout', 'recording', 'link'] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Who may see it: everyone who may see the session, or only people who had a seat. */
export const materialAudiences = ['everyone', 'booked'] as const;
export type MaterialAudience = (typeof materialAudiences)[number];

/** Whether a recording can be followed without hearing it. */
export const captionStates = ['ready', 'being-made', 'none'] as const;
export type CaptionState = (typeof captionStates)[number];

const MB = 1_000_000;
/** Of one date, counting what is shown and not what was removed. */
export const mostMaterials = 20;
export const mostBytes = { material: 50 * MB, recording: 500 * MB, captions: 2 * MB } as const;

/** How long a removed material can be brought back. */
export const restorableMinutes = 60;
/** Hosts are told this many days before a recording is deleted. */
export const toldDaysBefore = 14;
/** A recording is kept for a year where its host does not say otherwise, and for two at most. */
export const keptDays = { usual: 365, most: 730 } as const;

export function mostBytesOf(kind: MaterialKind): number {
  return kind === 'recording' ? mostBytes.recording : mostBytes.material;
}

/** How a person stands to a date, as far as its materials are concerned. They may see the session itself. */
export interface Viewer {
  /** Hosts it, or organises it in their scope. */
  readonly runs: boolean;
  readonly hasSeat: boolean;
}

export function maySee({ audience }: { readonly audience: MaterialAudience }, { runs, hasSeat }: Viewer): boolean {
  return audience === 'everyone' || runs || hasSeat;
}

/** The instant at which a recording is deleted that is kept until a day: the first moment of the day after. */
export function deletedAt(keptUntil: WallDate, timeZone: string): Date {
  return new Date(toUtc(`${dayAfter(keptUntil, 1)}T00:00`, timeZone));
}

/** The last day a recording may be kept until, counted from today. */
export function latestKeptUntil(today: WallDate): WallDate {
  return dayAfter(today, keptDays.most);
}

export function usualKeptUntil(today: WallDate): WallDate {
  return dayAfter(today, keptDays.usual);
}

export function isRestorable(removedAt: Date, now: Date): boolean {
  return now.getTime() - removedAt.getTime() < restorableMinutes * 60_000;
}

/** Where a material of the first order stands once another order was asked for: those that are not named keep their place at the end. */
export function inOrder(ids: readonly number[], wanted: readonly number[]): number[] {
  const known = wanted.filter((id, index) => ids.includes(id) && wanted.indexOf(id) === index);
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

function dayAfter(day: WallDate, days: number): WallDate {
  const number = readWallDate(day);
  if (number === null) throw new RangeError(`${day} is no day.`);
  return writeWallDate(number + days);
}
