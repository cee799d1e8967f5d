import type { Query, Term } from './query.js';

/** How common words are: the part of all documents that holds one, from 0 to 1; 0 for one that is rare. */
export interface Shares {
  of(word: string): number;
  /** The part that holds words which begin so. */
  ofBeginning(beginning: string): number;
}

/** What is known of the full text index when a query is planned. */
export interface IndexFacts {
  readonly documents: number;
  /** Shorter words are not in the index. */
  readonly shortest: number;
  readonly anywhere: Shares;
  readonly inTitles: Shares;
}

/**
 * How a query is answered. `words`: the index gives what matches `expression`, best first; unless that is all that was asked, each is looked
 * through for the rest. `date`: every document from the newest on is looked through, until there are enough; before them, unless there are too many,
 * what has the words of `titles` in its title.
 */
export type Plan =
  | { readonly by: 'words'; readonly expression: string; readonly isWhole: boolean }
  | { readonly by: 'date'; readonly titles: string | null };

/** A word in more documents than this costs the index longer than it takes to find enough of them from the newest on. */
const COMMON = 18_000;
/** More titles than this take too long to be asked for first. */
const MOST_TITLES = 15_000;
/** The longest word in an InnoDB index, by default. */
const LONGEST = 84;
const ENOUGH = 201;
/** What it takes, in microseconds on a small server: to look through a document; for the index to take in one, to compare one, and to give one back. */
const COSTS = { lookThrough: 8, takeIn: 1.3, compare: 0.3, giveBack: 3.5 } as const;

interface Candidate {
  readonly word: string;
  readonly isBeginning: boolean;
  readonly share: number;
}

/** Chooses the cheapest way to an exact answer. Rare words go to the index, the rarest first, which keeps what it holds in hand small. */
export function planOf(query: Query, index: IndexFacts): Plan {
  const candidates = byShare(candidatesOf(query, index, index.anywhere));
  const rare = candidates.filter(({ share }) => share * index.documents <= COMMON);
  const isAll = query.terms.every((term) => term.words.length === 1) && query.terms.length === candidates.length;
  const [rarest] = rare;
  if (rarest) {
    const asked = candidates.filter((candidate) => rare.includes(candidate) || isWorthComparing(candidate, rarest, index.documents));
    return { by: 'words', expression: expressionOf(asked), isWhole: isAll && asked.length === candidates.length };
  }
  const words = candidates.filter(({ isBeginning }) => !isBeginning).slice(0, 2);
  if (isQuickerByIndex(words, index.documents)) {
    return { by: 'words', expression: expressionOf(words), isWhole: isAll && words.length === candidates.length };
  }
  return { by: 'date', titles: titlesFor(query, index) };
}

/** A common word beside a rare one: the index compares all its entries, but gives back fewer documents, and none has to be looked through for it. */
function isWorthComparing({ isBeginning, share }: Candidate, rarest: Candidate, documents: number): boolean {
  const kept = rarest.share * documents * (1 - share);
  return !isBeginning && documents * share * COSTS.compare < (ENOUGH / share) * COSTS.lookThrough + kept * COSTS.giveBack;
}

/** Two common words that seldom stand together take longer to come across than to ask for. */
function isQuickerByIndex(words: readonly Candidate[], documents: number): boolean {
  const [first, second] = words;
  if (!first || !second) return false;
  const together = first.share * second.share;
  const byDate = (ENOUGH / together) * COSTS.lookThrough;
  const byIndex = documents * (first.share * COSTS.takeIn + second.share * COSTS.compare + together * COSTS.giveBack);
  return byIndex < byDate;
}

function titlesFor(query: Query, index: IndexFacts): string | null {
  const [rarest, ...others] = byShare(candidatesOf(query, index, index.inTitles));
  if (!rarest || rarest.share * index.documents > MOST_TITLES) return null;
  return expressionOf([rarest, ...others.filter(({ isBeginning }) => !isBeginning)]);
}

const byShare = (candidates: readonly Candidate[]): Candidate[] => [...candidates].sort((one, other) => one.share - other.share);

function candidatesOf({ terms }: Query, index: IndexFacts, shares: Shares): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const term of terms) {
    for (const [place, word] of term.words.entries()) {
      if (!isIndexed(word, index)) continue;
      const isBeginning = goesOn(term, place);
      const share = isBeginning ? shares.ofBeginning(word) : shares.of(word);
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
