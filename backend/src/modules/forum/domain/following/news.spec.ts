import { describe, expect, it } from '@jest/globals';
import { followLevels, type FollowLevel } from '../words.js';
import { isMailed, type NewsPost, type NewsReader, newsReason, type NewsReason } from './news.js';

const reply: NewsPost = { number: 4, authorId: 1, answersPersonId: null };
const opening: NewsPost = { number: 1, authorId: 1, answersPersonId: null };
const reader = (level: FollowLevel, more: Partial<NewsReader> = {}): NewsReader => ({
  ...{ personId: 2, level, isMentioned: false, watchesCategory: false },
  ...more,
});

describe('what is news to whom', () => {
  it.each<[string, NewsPost, NewsReader, NewsReason | null]>([
    ['a reply to who watches', reply, reader('watching'), 'reply'],
    ['a reply to who follows', reply, reader('following'), 'reply'],
    ['a reply to who does neither', reply, reader('normal'), null],
    ['a reply to who muted it', reply, reader('muted'), null],
    ['a mention to anybody', reply, reader('normal', { isMentioned: true }), 'mention'],
    ['a mention to who muted it', reply, reader('muted', { isMentioned: true }), null],
    ['an answer to one’s own post', { ...reply, answersPersonId: 2 }, reader('normal'), 'answer'],
    ['an answer to somebody else', { ...reply, answersPersonId: 3 }, reader('normal'), null],
    ['one’s own post', { ...reply, authorId: 2 }, reader('watching', { isMentioned: true }), null],
    ['a new topic to who watches the category', opening, reader('normal', { watchesCategory: true }), 'topic'],
    ['a new topic to who does not', opening, reader('normal'), null],
    ['a reply to who watches the category only', reply, reader('normal', { watchesCategory: true }), null],
    ['an anonymous reply', { ...reply, authorId: null }, reader('watching'), 'reply'],
  ])('%s', (_, post, who, reason) => {
    expect(newsReason(post, who)).toBe(reason);
  });

  it('mails replies to who watches, what is meant for a person at any level, and nothing that is not wanted', () => {
    const all = { mentions: true, topics: true, replies: true };
    const none = { mentions: false, topics: false, replies: false };
    const reasons: NewsReason[] = ['mention', 'answer', 'topic', 'reply'];
    expect(followLevels.filter((level) => isMailed('reply', level, all))).toEqual(['watching']);
    for (const reason of reasons) {
      expect(isMailed(reason, 'watching', all)).toBe(true);
      expect(isMailed(reason, 'watching', none)).toBe(false);
    }
    expect(isMailed('mention', 'normal', { ...none, mentions: true })).toBe(true);
    expect(isMailed('answer', 'normal', { ...all, mentions: false })).toBe(false);
    expect(isMailed('topic', 'normal', { ...none, topics: true })).toBe(true);
  });
});
