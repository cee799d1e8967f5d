import type { ForumReactionPeople } from '../../../api/models';
import type { IconName } from '../../../../design/icons';

export const reactions = ['thanks', 'helpful', 'celebrate'] as const;
export type Reaction = (typeof reactions)[number];
export type ReactionCounts = Readonly<Record<Reaction, number>>;

export const reactionLabels: Readonly<Record<Reaction, string>> = { thanks: 'Thanks', helpful: 'Helpful', celebrate: 'Well done' };
export const reactionIcons: Readonly<Record<Reaction, IconName>> = {
  thanks: 'volunteer_activism',
  helpful: 'lightbulb',
  celebrate: 'celebration',
};

export function total(counts: ReactionCounts): number {
  return reactions.reduce((sum, kind) => sum + counts[kind], 0);
}

/** "Thanks: Ruth Ellery, Amara Okafor and 3 more" */
export function peopleInWords({ kind, names, others }: ForumReactionPeople): string {
  const more = others === 0 ? [] : [`${String(others)} more`];
  const all = [...names, ...more];
  const last = all.at(-1) ?? '';
  return `${reactionLabels[kind]}: ${all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`}`;
}

/** The counts once I have said something, or taken it back: until the server says how many there are. */
export function withMine(counts: ReactionCounts, kind: Reaction, wanted: boolean): ReactionCounts {
  return { ...counts, [kind]: Math.max(0, counts[kind] + (wanted ? 1 : -1)) };
}
