import type { Query, Term } from './query.js';
import type { Word } from './words.js';

/** A stretch of a text that was looked for: from a character up to another, which does not belong to it. */
export type Mark = readonly [from: number, to: number];

// Everything that a keyboard without accents writes: there, small letters are all that keys and texts differ by.
const PLAIN = /^[\u0000-\u007f]*$/;

/** False where a look at the bare letters is enough to know that something is missing: much quicker than to split the text into words. */
export function mayMatch({ terms }: Query, text: string): boolean {
  if (!PLAIN.test(text)) return true;
  const letters = text.toLowerCase();
  return terms.every(({ words }) => words.every((word) => letters.includes(word)));
}

/** True where each term stands in the title or in the body. */
export function matches({ terms }: Query, title: readonly Word[], body: readonly Word[]): boolean {
  return terms.every((term) => placeOf(term, title, 0) >= 0 || placeOf(term, body, 0) >= 0);
}

/** All that was looked for in a text, in its order, without overlaps. */
export function marksIn({ terms }: Query, words: readonly Word[]): Mark[] {
  const found = terms.flatMap((term) => placesOf(term, words));
  const inOrder = found.sort(([one], [other]) => one - other);
  return inOrder.reduce<Mark[]>((marks, [from, to]) => {
    const last = marks.at(-1);
    if (last && from < last[1]) marks[marks.length - 1] = [last[0], Math.max(last[1], to)];
    else marks.push([from, to]);
    return marks;
  }, []);
}

function placesOf(term: Term, words: readonly Word[]): Mark[] {
  const places: Mark[] = [];
  for (let at = placeOf(term, words, 0); at >= 0; at = placeOf(term, words, at + 1)) {
    places.push([words[at]?.from ?? 0, words[at + term.words.length - 1]?.to ?? 0]);
  }
  return places;
}

function placeOf({ words: wanted, isBeginning }: Term, words: readonly Word[], from: number): number {
  const last = wanted.length - 1;
  for (let at = from; at + last < words.length; at += 1) {
    const isHere = wanted.every((word, index) => {
      const key = words[at + index]?.key ?? '';
      return key === word || (isBeginning && index === last && key.startsWith(word));
    });
    if (isHere) return at;
  }
  return -1;
}
