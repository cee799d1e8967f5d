import { rowsOf } from './topic-rows';

const posts = (...numbers: number[]): Map<number, { number: number }> => new Map(numbers.map((number) => [number, { number }]));
const topic = (first: number, last: number, kept: number[] = []) => ({
  posts: posts(...Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  kept: posts(...kept),
  first,
  last,
});
const keys = (...of: Parameters<typeof rowsOf>): string[] => rowsOf(...of).map(({ key }) => key);

describe('the list of posts', () => {
  it('is all of a short topic', () => {
    expect(keys(topic(1, 3), 3, null)).toEqual(['post-1', 'post-2', 'post-3']);
  });

  it('keeps the first post above the gap', () => {
    expect(keys(topic(5, 6, [1]), 6, null)).toEqual(['post-1', 'earlier', 'post-5', 'post-6']);
    expect(rowsOf(topic(5, 6, [1]), 6, null)[1]).toMatchObject({ missing: 3 });
    expect(keys(topic(2, 3, [1]), 3, null)).toEqual(['post-1', 'post-2', 'post-3']);
    expect(rowsOf(topic(5, 6), 6, null)[0]).toMatchObject({ kind: 'earlier', missing: 4 });
  });

  it('says how many are to come after the window', () => {
    expect(rowsOf(topic(1, 2), 9, null).at(-1)).toMatchObject({ kind: 'later', missing: 7 });
  });

  it('holds back what came while the page was open', () => {
    expect(keys(topic(1, 4), 2, null)).toEqual(['post-1', 'post-2']);
  });

  it('says where the new posts begin, but not above the first of all', () => {
    expect(keys(topic(1, 3), 3, 3)).toEqual(['post-1', 'post-2', 'new', 'post-3']);
    expect(keys(topic(1, 3), 3, 1)).toEqual(['post-1', 'post-2', 'post-3']);
  });
});
