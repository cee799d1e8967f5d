import type { Bench, Measurement } from './bench.js';
import { type GrownForum, withGrownForum } from './forum-grown.js';

const SMALL = 10_000;
const LARGE = 1_000_000;
const AT_ONCE = 4;
const REQUESTS = 150;
const TURNS = 4;
/** Topics that people open are among the latest. */
const OPENED = 100;

const reads: readonly { readonly name: string; readonly pathOf: (forum: GrownForum, request: number) => string }[] = [
  { name: 'topic_list', pathOf: () => '/api/forum/topics' },
  { name: 'unread_list', pathOf: () => '/api/forum/topics?list=unread' },
  { name: 'topic_page', pathOf: ({ topicIds }, request) => `/api/forum/topics/${String(topicIds[request % OPENED])}` },
];

/**
 * What a forum of a million posts costs its readers against one of ten thousand: p95 in milliseconds of pages that people open, `bare` being the
 * small forum, and the ratio how much longer the large one takes.
 */
export const bench: Bench = {
  name: 'forum.growth',
  run: ({ databaseUrl }) =>
    withGrownForum(databaseUrl, SMALL, (small) =>
      withGrownForum(databaseUrl, LARGE, async (large) => {
        const measured: Measurement[] = [];
        for (const { name, pathOf } of reads) {
          const times = { small: [] as number[], large: [] as number[] };
          // The first turn warms up. In turns, so that whatever else the machine does falls on both.
          for (let turn = 0; turn <= TURNS; turn += 1) {
            const [ofSmall, ofLarge] = [await timesOf(small, pathOf), await timesOf(large, pathOf)];
            if (turn === 0) continue;
            times.small.push(...ofSmall);
            times.large.push(...ofLarge);
          }
          const [value, bare] = [p95(times.large), p95(times.small)];
          measured.push({ name: `forum.growth.${name}`, value, unit: 'ms p95', bare, ratio: value / bare });
        }
        return measured;
      }),
    ),
};

async function timesOf(forum: GrownForum, pathOf: (forum: GrownForum, request: number) => string): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let request = next++; request < REQUESTS; request = next++) {
      const from = performance.now();
      const answer = await fetch(`${forum.address}${pathOf(forum, request)}`, { headers: { cookie: forum.cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${answer.url} answered ${String(answer.status)}.`);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return times;
}

function p95(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
