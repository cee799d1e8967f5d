/** Words that say nothing about the topic itself. */
const empty = new Set(
  `a about all an and any are as at be by can could do does for from get go how i in into is it its know learn like me more my of on or our
   please session show so some someone start started starting that the their them there this to topic up use using want we what when where which who why will with without
   would you your`.split(/\s+/),
);

const LONGEST_STEM = 22;
const MOST_WORDS = 24;

/** Titles as alike as this are shown to who types one. From 0, nothing in common, to 1. */
export const alikeFrom = 0.34;

/** The words of a title, in small letters and without accents or signs. */
export function wordsOf(title: string): string[] {
  const plain = title
    .normalize('NFKD')
    .replace(/[\p{Mn}'’]/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A light stem: plurals, -ing and -ed go, so that "planning appeals" meets "how to plan an appeal". */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 3 && /[^sui]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = single(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith('ed')) stem = single(stem.slice(0, -2));
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.slice(0, LONGEST_STEM);
}

/** "plann" is "plan", but "fall" and "press" stay. */
function single(stem: string): string {
  return /([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/**
 * What a title is compared by: each word that says something, and its pieces of three letters, so that a slip of the finger or another ending
 * still meets. The same word twice counts once.
 */
export function gramsOf(title: string): string[] {
  const words = wordsOf(title);
  const telling = words.filter((word) => !empty.has(word));
  const grams = new Set<string>();
  for (const word of (telling.length > 0 ? telling : words).slice(0, MOST_WORDS)) {
    const stem = stemOf(word);
    grams.add(`=${stem}`);
    const padded = [...`_${stem}_`];
    for (let start = 0; start + 3 <= padded.length; start += 1) grams.add(padded.slice(start, start + 3).join(''));
  }
  return [...grams];
}

/** Sørensen and Dice's coefficient of what two titles are compared by. The search in the database calculates the same. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0;
  const known = new Set(one);
  return (2 * other.filter((gram) => known.has(gram)).length) / (one.length + other.length);
}

/** The same for two titles that say the same in the same words, whatever their capitals, accents and signs. */
export function keyOf(kind: string, title: string): string {
  return `${kind}:${wordsOf(title).join(' ') || title.trim()}`.slice(0, 140);
}
