import type { Query, Term } from './query.js';

/** What is known of the full text index when a query is planned. */
export interface IndexFacts {
  readonly documents: number;
  /** Shorter words are not in the index. */
  readonly shortest: number;
  /** The part of all documents that holds a word, from 0 to 1; 0 for one that is rare. */
  shareOf(word: string): number;
  /** The part that holds words which begin so. */
  shareOfBeginning(beginning: string): number;
}

/**
 * How a query is answered. `words`: the index gives what matches `expression`, best first; unless that is all that was asked, each is looked
 * through for the rest. `date`: every document from the newest on is looked through, until there are enough.
 */
export type Plan = { readonly by: 'words'; readonly expression: string; readonly isWhole: boolean } | { readonly by: 'date' };

/** A word in more documents than this costs the index longer than it takes to find enough of them from the newest on. */
const COMMON = 30_000;
/** The longest word in an InnoDB index, by default. */
const LONGEST = 84;
/** When this many documents have to be looked through to find enough, the index is the better way even for common words. */
const MOST_BY_DATE = 12_000;
const ENOUGH = 201;

interface Candidate {
  readonly word: string;
  readonly isBeginning: boolean;
  readonly share: number;
}

/** Chooses the cheapest way to an exact answer. Rare words go to the index, the rarest first, which keeps what it holds in hand small. */
export function planOf(query: Query, index: IndexFacts): Plan {
  const candidates = candidatesOf(query, index).sort((one, other) => one.share - other.share);
  const rare = candidates.filter(({ share }) => share * index.documents <= COMMON);
  const isAll = query.terms.every((term) => term.words.length === 1) && query.terms.length === candidates.length;
  if (rare.length > 0) return { by: 'words', expression: expressionOf(rare), isWhole: isAll && rare.length === candidates.length };
  const words = candidates.filter(({ isBeginning }) => !isBeginning).slice(0, 2);
  const together = candidates.reduce((product, { share }) => product * share, 1);
  if (words.length < 2 || ENOUGH / together <= MOST_BY_DATE) return { by: 'date' };
  return { by: 'words', expression: expressionOf(words), isWhole: isAll && words.length === candidates.length };
}

function candidatesOf({ terms }: Query, index: IndexFacts): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const term of terms) {
    for (const [place, word] of term.words.entries()) {
      if (!isIndexed(word, index)) continue;
      const isBeginning = goesOn(term, place);
      const share = isBeginning ? index.shareOfBeginning(word) : index.shareOf(word);
      found.set(`${word}${isBeginning ? '*' : ''}`, { word, isBeginning, share });
    }
  }
  return [...found.values()];
}

const goesOn = ({ words, isBeginning }: Term, place: number): boolean => isBeginning && place === words.length - 1;

/** Signs that InnoDB may not count as letters or digits are left to the second look. */
function isIndexed(word: string, { shortest }: IndexFacts): boolean {
  const length = [...word].length;
  return length >= shortest && length <= LONGEST && /^[\p{L}\p{Nd}_]+$/u.test(word);
}

/** Words are letters, digits and underscores alone, so none of them can be an operator. */
function expressionOf(words: readonly Candidate[]): string {
  return words.map(({ word, isBeginning }) => `+${word}${isBeginning ? '*' : ''}`).join(' ');
}
