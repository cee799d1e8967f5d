import type { ForumFollowing } from '../../../api/models';

export type FollowLevel = ForumFollowing['level'];

/** What a person can choose to hear of a topic, most first. */
export const followChoices: readonly { readonly value: FollowLevel; readonly label: string }[] = [
  { value: 'watching', label: 'Every new reply, also by email' },
  { value: 'following', label: 'Every new reply, only in Trellis' },
  { value: 'normal', label: 'Replies to me and mentions of me' },
  { value: 'muted', label: 'Nothing from this topic' },
];

const because = {
  started: 'you started it',
  replied: 'you replied',
  mentioned: 'somebody mentioned you',
  session: 'you have a place at its session',
} as const;

/** Why it is as it is, where the person did not choose it themselves; empty where nothing led to it. */
export function reasonInWords({ chosen, level, because: reasons }: ForumFollowing): string {
  if (chosen) return 'You chose this.';
  const words = reasons.flatMap(({ reason, level: own }) => (reason !== 'chosen' && own === level ? [because[reason]] : []));
  return words.length === 0 ? '' : `Because ${words.join(' and ')}.`;
}
