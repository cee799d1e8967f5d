import { marksIn, type Mark } from './matching.js';
import type { Query } from './query.js';
import { wordsOf, type Word } from './words.js';

/** A piece of a text, and what in it was looked for. The text is plain: whoever shows it writes it as text. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const LENGTH = 220;
/** So much stands before the first word that was looked for. */
const BEFORE = 60;
const CUT = '…';

/** The text whole, with marks. */
export function marked(query: Query, text: string): Snippet {
  return { text, marks: marksIn(query, wordsOf(text)) };
}

/** The piece of a text in which most of what was looked for stands close together. */
export function snippetOf(query: Query, text: string): Snippet {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const words = wordsOf(plain);
  const marks = marksIn(query, words);
  const from = beginningOf(words, bestStart(marks));
  const to = endOf(words, plain, from);
  const [before, after] = [from > 0 ? CUT : '', to < plain.length ? CUT : ''];
  const shift = before.length - from;
  return {
    text: `${before}${plain.slice(from, to)}${after}`,
    marks: marks.filter((mark) => mark[0] >= from && mark[1] <= to).map(([start, end]) => [start + shift, end + shift] as const),
  };
}

/** Where the stretch begins that holds most marks. */
function bestStart(marks: readonly Mark[]): number {
  let best = { start: 0, held: 0 };
  let first = 0;
  for (const [index, [, to]] of marks.entries()) {
    while (to - (marks[first]?.[0] ?? 0) > LENGTH - BEFORE && first < index) first += 1;
    const held = index - first + 1;
    if (held > best.held) best = { start: marks[first]?.[0] ?? 0, held };
  }
  return best.start;
}

function beginningOf(words: readonly Word[], start: number): number {
  if (start <= BEFORE) return 0;
  return words.find(({ from }) => from >= start - BEFORE)?.from ?? 0;
}

function endOf(words: readonly Word[], text: string, from: number): number {
  if (text.length - from <= LENGTH) return text.length;
  const inside = words.filter((word) => word.from >= from && word.to <= from + LENGTH).at(-1);
  return inside?.to ?? from + LENGTH;
}
