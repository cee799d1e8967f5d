import type { Reaction } from '../words.js';

/** People who are named of those who reacted to a post in one way; the others are counted. */
export const mostNamed = 50;

const said: Readonly<Record<Reaction, string>> = {
  thanks: 'thanked you',
  helpful: 'found your post helpful',
  celebrate: 'celebrated your post',
};

/** What an author is told: by name where it is one person who said one thing, else how many. */
export function reactionsInWords(
  reactions: readonly { readonly kind: Reaction; readonly personId: number }[],
  nameOf: (personId: number) => string,
): string | null {
  const [first] = reactions;
  if (!first) return null;
  const people = new Set(reactions.map(({ personId }) => personId)).size;
  const kinds = new Set(reactions.map(({ kind }) => kind));
  const how = kinds.size === 1 ? said[first.kind] : 'reacted to what you wrote';
  if (people === 1) return `${nameOf(first.personId)} ${how}`;
  if (people === 2) return `${nameOf(first.personId)} and one more colleague ${how}`;
  return `${nameOf(first.personId)} and ${String(people - 1)} more colleagues ${how}`;
}
