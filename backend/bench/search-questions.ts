import type { Connection, RowDataPacket } from 'mysql2/promise';
import { wordsOf } from '../src/platform/search/domain/words.js';

/** What is looked for, as it is typed. */
export interface Questions {
  /** The ten words that stand in most documents. */
  readonly common: readonly string[];
  /** Words, pairs and phrases that match at most 20,000 documents. */
  readonly selective: readonly string[];
}

const SAMPLE = 4_000;
const MOST = 20_000;
const LEAST = 100;
const WORDS = 24;
const PAIRS = 12;
const PHRASES = 4;

/** Finds in the documents themselves what is common in them and what is not. */
export async function questionsFor(connection: Connection): Promise<Questions> {
  const [[size]] = await connection.query<({ documents: number; last: number } & RowDataPacket)[]>(
    'SELECT COUNT(*) AS documents, MAX(id) AS last FROM search_document',
  );
  const { documents = 0, last = 0 } = size ?? {};
  const ids = Array.from({ length: SAMPLE }, (_, index) => Math.floor(((index + 0.5) / SAMPLE) * last));
  const [rows] = await connection.query<({ body: string } & RowDataPacket)[]>('SELECT body FROM search_document WHERE id IN (?)', [ids]);
  const texts = rows.map(({ body }) => wordsOf(body).map(({ key }) => key));
  const counts = countsOf(texts.map((words) => [...new Set(words)]));
  const expected = (count: number): number => (count / texts.length) * documents;
  const inBounds = (count: number): boolean => expected(count) >= LEAST && expected(count) <= MOST * 0.9;
  const words = [...counts].filter(([word, count]) => word.length > 1 && inBounds(count)).map(([word]) => word);
  const together = countsOf(
    texts.map((each) => [...new Set(each)].flatMap((one, at, all) => (all[at + 3] ? [`${one} ${all[at + 3] ?? ''}`] : []))),
  );
  const pairs = [...together].filter(([, count]) => count > 2 && inBounds(count)).map(([pair]) => pair);
  const sideBySide = countsOf(texts.map((each) => [...new Set(each.slice(1).map((word, at) => `${each[at] ?? ''} ${word}`))]));
  const phrases = [...sideBySide].filter(([, count]) => count > 2 && inBounds(count)).map(([phrase]) => `"${phrase}"`);
  const common = [...counts].sort(([, one], [, other]) => other - one).slice(0, 10);
  return {
    common: common.map(([word]) => `${word} `),
    selective: [
      ...spread(words, WORDS).map((word) => `${word} `),
      ...spread(pairs, PAIRS).map((pair) => `${pair} `),
      ...spread(phrases, PHRASES),
    ],
  };
}

function countsOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const item of new Set(list)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** So many of a list, evenly from its beginning to its end. */
function spread<T>(list: readonly T[], many: number): T[] {
  return list
    .filter((_, index) => Math.floor((index * many) / list.length) !== Math.floor(((index - 1) * many) / list.length))
    .slice(0, many);
}
