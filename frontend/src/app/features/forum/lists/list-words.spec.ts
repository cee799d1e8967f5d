import { aCategory } from '../testing/forum-views';
import { counted, newsInWords, otherRoomsInWords, repliesInWords, unreadInWords, whoReads } from './list-words';

describe('lists in words', () => {
  it('count to 99', () => {
    expect([counted(0), counted(99), counted(100)]).toEqual(['0', '99', '99+']);
    expect([newsInWords(1), newsInWords(5)]).toEqual(['1 topic has news', '5 topics have news']);
    expect([repliesInWords(0), repliesInWords(1), repliesInWords(1200)]).toEqual(['No replies yet', '1 reply', '1,200 replies']);
  });

  it('say what is unread, without a number where there is none', () => {
    expect(unreadInWords({ kind: 'nothing', posts: null })).toBe('');
    expect(unreadInWords({ kind: 'topic', posts: null })).toBe('New topic');
    expect(unreadInWords({ kind: 'posts', posts: 3 })).toBe('3 new');
    expect(unreadInWords({ kind: 'posts', posts: 240 })).toBe('99+ new');
    expect(unreadInWords({ kind: 'posts', posts: null })).toBe('New posts');
  });

  it('say how many rooms of other services there are, and in how many there is something new', () => {
    expect(otherRoomsInWords([{ unread: 0 }])).toBe('1 room of another service');
    expect(otherRoomsInWords([{ unread: 0 }, { unread: 3 }])).toBe('2 rooms of other services, 1 with something new');
  });

  it('say who reads a category', () => {
    expect(whoReads(aCategory())).toBe('Everyone at the council can read what is written here.');
    expect(whoReads(aCategory({ isOpen: false }))).toMatch(/^Only people this category is for/);
    expect(whoReads(aCategory({ isOpen: false, ownTopicsOnly: true }))).toMatch(/^You find the topics that you started here/);
    expect(whoReads(aCategory({ level: 'read' }))).toMatch(/You can read, but not reply\.$/);
    expect(whoReads(aCategory({ isArchived: true }))).toMatch(/archived/);
  });
});
