import { isNews, newsOf } from './list-news';

const latest = { list: 'latest', skill: '', month: '' } as const;

describe('news of lists', () => {
  it('is read from messages of categories alone', () => {
    expect(newsOf({ type: 'forum.list-news', topics: [3, 4] })).toEqual([3, 4]);
    expect(newsOf({ type: 'forum.list-news', topics: ['3', null, 4] })).toEqual([4]);
    expect(newsOf({ type: 'forum.list-news' })).toEqual([]);
    expect(newsOf({ type: 'forum.post', topics: [3] })).toEqual([]);
  });

  it('concerns a list where it can change it', () => {
    expect(isNews(latest, false)).toBe(true);
    expect(isNews({ ...latest, skill: '7' }, false)).toBe(false);
    expect(isNews({ ...latest, skill: '7' }, true)).toBe(true);
    expect(isNews({ ...latest, list: 'mine' }, false)).toBe(false);
    expect(isNews({ ...latest, list: 'following' }, true)).toBe(true);
  });
});
