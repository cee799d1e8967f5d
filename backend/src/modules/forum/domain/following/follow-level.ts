import { type FollowLevel, followLevels } from '../words.js';

/** Why a person follows a topic. Each can end without the others. */
export const followReasons = ['started', 'replied', 'mentioned', 'chosen', 'session'] as const;
export type FollowReason = (typeof followReasons)[number];

/** One reason, and how closely it makes the person follow. */
export interface Follow {
  readonly reason: FollowReason;
  readonly level: FollowLevel;
}

/** What a reason brings where nobody says otherwise. A choice says its own. */
export const usualLevel: Readonly<Record<Exclude<FollowReason, 'chosen'>, FollowLevel>> = {
  started: 'watching',
  replied: 'following',
  mentioned: 'following',
  session: 'following',
};

/** What the person chose, whatever else there is; else the closest that any reason asks for; else the usual. */
export function effectiveLevel(follows: readonly Follow[]): FollowLevel {
  const chosen = follows.find(({ reason }) => reason === 'chosen');
  if (chosen) return chosen.level;
  return follows.reduce<FollowLevel>((closest, { level }) => (isCloser(level, closest) ? level : closest), 'normal');
}

function isCloser(one: FollowLevel, other: FollowLevel): boolean {
  return followLevels.indexOf(one) > followLevels.indexOf(other);
}
