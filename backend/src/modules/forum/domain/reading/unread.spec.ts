import { describe, expect, it } from '@jest/globals';
import { markOf, newSince, nothingMarked, unreadIn } from './unread.js';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 9));
const now = at(22);
const topic = { categoryId: 3, startedAt: at(2), lastPostAt: at(20), lastNo: 12 };
const read = { lastReadNo: 9, level: 'normal' as const, readAt: at(10) };
const marked = (day: number, categoryId = 3) => ({ everywhere: null, categories: new Map([[categoryId, at(day)]]) });

describe('what is unread in a topic', () => {
  it('is what came since I was there', () => {
    expect(unreadIn(topic, read, nothingMarked, now)).toEqual({ kind: 'posts', posts: 3 });
    expect(unreadIn(topic, { ...read, lastReadNo: 12 }, nothingMarked, now).kind).toBe('nothing');
    expect(unreadIn(topic, { ...read, level: 'muted' }, nothingMarked, now).kind).toBe('nothing');
    expect(unreadIn(topic, { ...read, lastReadNo: 0, readAt: null, level: 'following' }, nothingMarked, now)).toEqual({
      kind: 'posts',
      posts: 12,
    });
  });

  it('is a whole topic of the last 14 days that I have not opened', () => {
    expect(unreadIn(topic, null, nothingMarked, now).kind).toBe('nothing');
    expect(unreadIn({ ...topic, startedAt: at(9) }, null, nothingMarked, now).kind).toBe('topic');
    expect(unreadIn({ ...topic, startedAt: at(8) }, null, nothingMarked, now).kind).toBe('nothing');
    expect(unreadIn({ ...topic, startedAt: at(15) }, null, marked(16), now).kind).toBe('nothing');
    expect(unreadIn({ ...topic, startedAt: at(17) }, null, marked(16), now).kind).toBe('topic');
  });

  it('is nothing that came before all was marked as read, and its posts are not counted where some did', () => {
    expect(unreadIn(topic, read, marked(21), now).kind).toBe('nothing');
    expect(unreadIn(topic, read, marked(20), now).kind).toBe('nothing');
    expect(unreadIn(topic, read, marked(21, 4), now).kind).toBe('posts');
    expect(unreadIn(topic, read, marked(19), now)).toEqual({ kind: 'posts', posts: null });
    expect(unreadIn(topic, { ...read, readAt: at(19) }, marked(19), now)).toEqual({ kind: 'posts', posts: 3 });
  });

  it('counts from the later of two marks', () => {
    expect(markOf(nothingMarked, 3)).toBeNull();
    expect(markOf({ everywhere: at(5), categories: new Map([[3, at(7)]]) }, 3)).toEqual(at(7));
    expect(markOf({ everywhere: at(8), categories: new Map([[3, at(7)]]) }, 3)).toEqual(at(8));
    expect(markOf({ everywhere: at(8), categories: new Map() }, 3)).toEqual(at(8));
    expect(newSince(marked(20), 3, now)).toEqual(at(20));
    expect(newSince(marked(2), 3, now)).toEqual(at(8));
  });
});
