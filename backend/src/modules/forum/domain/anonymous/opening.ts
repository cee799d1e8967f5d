/** What became of the wish to learn who asked a question without their name. */
export const openingStates = ['asked', 'opened', 'refused'] as const;
export type OpeningState = (typeof openingStates)[number];

export const openingLimits = {
  /** For the second role to confirm, and for each of the two to look once that is done. */
  hours: 24,
  reason: 500,
} as const;

const HOUR_MS = 3_600_000;

export interface Opening {
  readonly state: OpeningState;
  readonly askedBy: number;
  readonly askedAt: Date;
  readonly decidedBy: number | null;
  readonly decidedAt: Date | null;
  readonly seenByAskerAt: Date | null;
  readonly seenByOtherAt: Date | null;
}

/** Nobody decided in time. */
export function hasLapsed({ state, askedAt }: Pick<Opening, 'state' | 'askedAt'>, now: Date): boolean {
  return state === 'asked' && now.getTime() - askedAt.getTime() >= openingLimits.hours * HOUR_MS;
}

/** A second person says yes or no: never the one who asked. */
export function mayDecide(opening: Opening, personId: number, now: Date): boolean {
  return opening.state === 'asked' && opening.askedBy !== personId && !hasLapsed(opening, now);
}

/** The two of them, each once, within a day. Null where the person may not look, or has looked. */
export function lookAs(opening: Opening, personId: number, now: Date): 'asker' | 'other' | null {
  const { state, askedBy, decidedBy, decidedAt, seenByAskerAt, seenByOtherAt } = opening;
  if (state !== 'opened' || decidedAt === null || now.getTime() - decidedAt.getTime() >= openingLimits.hours * HOUR_MS) return null;
  if (personId === askedBy) return seenByAskerAt === null ? 'asker' : null;
  return personId === decidedBy && seenByOtherAt === null ? 'other' : null;
}
