import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { inOrder, merged, pageOf, type Place, placeOf, placePattern, textOf } from './topic-lists.js';

interface Topic extends Place {
  readonly category: number;
}

/** What the ranges of the database give: the first of each category after a place. */
function page(topics: readonly Topic[], after: string | null, size: number): { items: Topic[]; next: string | null } {
  const from = after === null ? null : placeOf(after);
  const ranges = [1, 2, 3].map((category) =>
    topics
      .filter((topic) => topic.category === category && (from === null || inOrder(from, topic) < 0))
      .sort(inOrder)
      .slice(0, size + 1),
  );
  return pageOf(merged(ranges, size + 1), size);
}

/** Few different times, so that many topics share one. */
const times = fc.integer({ min: 1, max: 6 });
const boards = fc.array(fc.record({ key: times, category: fc.integer({ min: 1, max: 3 }) }), { maxLength: 40 });

describe('pages of topics', () => {
  it('name the place where they end', () => {
    const place = { key: 1_795_514_400_000, id: 17 };
    expect(textOf(place)).toMatch(placePattern);
    expect(placeOf(textOf(place))).toEqual(place);
    expect('1-2-3').not.toMatch(placePattern);
  });

  it('give each topic once, in order, over all categories', () => {
    fc.assert(
      fc.property(boards, fc.integer({ min: 1, max: 7 }), (drawn, size) => {
        const topics = drawn.map((topic, index) => ({ ...topic, id: index + 1 }));
        const seen: Topic[] = [];
        let after: string | null = null;
        do {
          const { items, next }: { items: Topic[]; next: string | null } = page(topics, after, size);
          seen.push(...items);
          after = next;
        } while (after !== null);
        expect(seen).toEqual([...topics].sort(inOrder));
      }),
    );
  });

  it('give no topic twice and miss none that rests, whatever is started and answered meanwhile', () => {
    const news = fc.array(
      fc.oneof(
        fc.record({ what: fc.constant('start' as const), category: fc.integer({ min: 1, max: 3 }) }),
        fc.record({ what: fc.constant('reply' as const), to: fc.nat() }),
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(boards, fc.integer({ min: 1, max: 5 }), fc.array(news, { maxLength: 20 }), (drawn, size, meanwhile) => {
        let topics = drawn.map((topic, index) => ({ ...topic, id: index + 1 }));
        let now = 10;
        const disturbed = new Set<number>();
        const seen: number[] = [];
        let after: string | null = null;
        let turn = 0;
        do {
          const { items, next }: { items: Topic[]; next: string | null } = page(topics, after, size);
          seen.push(...items.map(({ id }) => id));
          after = next;
          for (const deed of meanwhile[turn] ?? []) {
            now += 1;
            if (deed.what === 'start') topics = [...topics, { id: topics.length + 1, key: now, category: deed.category }];
            else if (topics.length > 0) {
              const id = (deed.to % topics.length) + 1;
              disturbed.add(id);
              topics = topics.map((topic) => (topic.id === id ? { ...topic, key: now } : topic));
            }
          }
          turn += 1;
        } while (after !== null);
        expect(new Set(seen).size).toBe(seen.length);
        for (let id = 1; id <= drawn.length; id += 1) if (!disturbed.has(id)) expect(seen).toContain(id);
      }),
    );
  });
});
