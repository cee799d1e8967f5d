import { careLimits } from './words.js';

export interface Claim {
  readonly claimedBy: number | null;
  readonly claimedUntil: Date | null;
}

/** Whose it is to decide at the moment; null once the time is over. */
export function holderOf({ claimedBy, claimedUntil }: Claim, now: Date): number | null {
  return claimedUntil !== null && claimedUntil > now ? claimedBy : null;
}

/** Nobody else is at it. Claiming again what one holds prolongs it. */
export function mayClaim(claim: Claim, personId: number, now: Date): boolean {
  const holder = holderOf(claim, now);
  return holder === null || holder === personId;
}

export function claimEnds(now: Date): Date {
  return new Date(now.getTime() + careLimits.claimMs);
}
