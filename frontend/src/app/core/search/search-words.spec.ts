import type { SearchHit } from '../../api/models';
import { countInWords, groupsOf } from './search-words';

const hit = (kind: string, id: number): SearchHit => ({
  kind,
  id,
  title: { text: '', marks: [] },
  snippet: { text: '', marks: [] },
  about: '',
  link: '/',
  author: null,
  solved: null,
  datedAt: null,
});

describe('what the search says', () => {
  it('counts in words', () => {
    expect(countInWords({ count: 0, more: false })).toBe('No results');
    expect(countInWords({ count: 1, more: false })).toBe('1 result');
    expect(countInWords({ count: 200, more: false })).toBe('200 results');
    expect(countInWords({ count: 200, more: true })).toBe('More than 200 results');
    expect(countInWords({ count: 0, more: true })).toBe('No result in the newest things');
  });

  it('groups what it found, the kind of the best first', () => {
    const groups = groupsOf([hit('forum-topic', 1), hit('person', 7), hit('forum-topic', 2), hit('else', 3)]);
    expect(groups.map(({ label, hits }) => [label, hits.map(({ id }) => id)])).toEqual([
      ['Forum', [1, 2]],
      ['People', [7]],
      ['More', [3]],
    ]);
  });
});
