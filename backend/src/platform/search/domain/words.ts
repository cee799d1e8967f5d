/** A word of a text: as it is compared, as it was written, and where it stands. */
export interface Word {
  /** In small letters and without accents. */
  readonly key: string;
  readonly written: string;
  readonly from: number;
  readonly to: number;
}

// As InnoDB splits a text: letters, digits and underscores make a word, and whatever else stands between them parts two.
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*/gu;

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    key: keyOf(written),
    written,
    from: index,
    to: index + written.length,
  }));
}

/** The same for two words that differ only in capitals and accents. */
export function keyOf(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
