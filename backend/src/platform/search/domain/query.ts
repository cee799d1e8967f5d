import { wordsOf } from './words.js';

export const limits = {
  /** Characters of a query. */
  length: 200,
  /** Words of a query that count; the rest is not looked at. */
  words: 12,
  /** The shortest beginning of a word that stands for all words that begin so: "HR" and "IT" mean themselves. */
  beginning: 3,
  page: 20,
  /** Results are counted up to here, and shown up to here. */
  counted: 200,
} as const;

/** One word, or several that stand side by side: a phrase in quotation marks, or what a hyphen or an apostrophe parts. */
export interface Term {
  /** In small letters and without accents. */
  readonly words: readonly string[];
  /** The last of the words may go on. */
  readonly isBeginning: boolean;
}

/** Each term has to be found. */
export interface Query {
  readonly terms: readonly Term[];
}

// A phrase in straight or curly quotation marks, or whatever stands between two spaces. Without a second mark the first is nothing.
const PART = /["“”]([^"“”]*)["“”]|([^\s"“”]+)/gu;

/** Reads what somebody typed. Nothing in it is an operator: signs part words, and quotation marks hold some together. */
export function parseQuery(text: string): Query {
  const asked = text.normalize('NFC').slice(0, limits.length);
  const parts = [...asked.matchAll(PART)].map(({ 0: whole, 1: quoted, 2: plain = '', index }) => ({
    words: wordsOf(quoted ?? plain).map(({ key }) => key),
    isLast: quoted === undefined && index + whole.length === asked.length,
  }));
  const terms = new Map<string, Term>();
  let left: number = limits.words;
  for (const { words, isLast } of parts) {
    const counted = words.slice(0, left);
    const last = counted.at(-1);
    if (last === undefined) continue;
    left -= counted.length;
    const isBeginning = isLast && counted.length === words.length && last.length >= limits.beginning && /[\p{L}\p{N}\p{M}_]$/u.test(asked);
    terms.set(`${counted.join(' ')}${isBeginning ? '*' : ''}`, { words: counted, isBeginning });
  }
  return { terms: [...terms.values()] };
}
