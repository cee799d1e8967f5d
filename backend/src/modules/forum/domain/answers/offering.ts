import { addWorkingDays, isWorkingDay, type WallTime } from '../../../../platform/calendar/index.js';
import type { SkillLevel } from '../../../people/index.js';

/** Asked of this many people whose skills match. */
export const mostOffers = 3;
/** Questions that one person is sent in seven days. */
export const mostOffersAWeek = 2;

const firstWait = 2;
const secondWait = 4;
/** After this nobody is asked any more: the question is old. */
const lastWait = 20;

/** Who is asked about a question that nobody has answered: nobody yet, people with its skills, those who look after the category, nobody any more. */
export type OfferStep = 'wait' | 'skill' | 'moderator' | 'over';

/** Two working days after it was asked, to the minute; then two more. Both times are local. */
export function offerStep(askedAt: WallTime, now: WallTime): OfferStep {
  const after = (days: number): WallTime => `${addWorkingDays(askedAt.slice(0, 10), days)}${askedAt.slice(10)}`;
  if (now < after(firstWait)) return 'wait';
  if (now < after(secondWait)) return 'skill';
  return now < after(lastWait) ? 'moderator' : 'over';
}

/** Questions are offered from 08:00 to 18:00 on working days, so that nobody is asked at home. */
export function isAskingTime(now: WallTime): boolean {
  const [day = '', time = ''] = now.split('T');
  return isWorkingDay(day) && time >= '08:00' && time < '18:00';
}

/** Somebody who wants to be sent questions and may reply to this one. */
export interface Candidate {
  readonly personId: number;
  /** Their levels in the skills that the question is about, at least one. */
  readonly levels: readonly (SkillLevel | null)[];
  /** In the last seven days. */
  readonly offers: number;
  readonly lastOfferedAt: Date | null;
  /** The last day on which they are away. */
  readonly awayUntil: string | null;
}

/**
 * Who is asked: those who know most of what it is about, then the more skilled, then whoever was asked longest ago. Nobody who is away, nobody
 * twice too often.
 */
export function whomToAsk(candidates: readonly Candidate[], places: number, today: string): number[] {
  return candidates
    .filter(({ offers, awayUntil }) => offers < mostOffersAWeek && (awayUntil === null || awayUntil < today))
    .sort(byFitness)
    .slice(0, Math.max(0, places))
    .map(({ personId }) => personId);
}

const ranks: Readonly<Record<SkillLevel, number>> = { awareness: 1, working: 2, practitioner: 3, expert: 4 };

function byFitness(one: Candidate, other: Candidate): number {
  const skill = ({ levels }: Candidate): number => Math.max(0, ...levels.map((level) => (level === null ? 0 : ranks[level])));
  const asked = ({ lastOfferedAt }: Candidate): number => lastOfferedAt?.getTime() ?? 0;
  return other.levels.length - one.levels.length || skill(other) - skill(one) || asked(one) - asked(other) || one.personId - other.personId;
}
