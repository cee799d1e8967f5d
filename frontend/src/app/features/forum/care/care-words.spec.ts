import type { ForumPostCare, ForumTopicCare } from '../../../api/models';
import { bookmarkItems, nothingToDo, numbersIn, postItems, topicItems, waitingInWords } from './care-words';

const nobody = {
  edit: false,
  takeBack: false,
  bringBack: false,
  hide: false,
  purge: false,
  report: false,
  seeHistory: false,
  split: false,
};
const post = (wishes: Partial<ForumPostCare> = {}): ForumPostCare => ({
  ...{ number: 2, state: 'shown', isFirst: false, reported: false, hiding: null, allowed: nobody },
  ...wishes,
});

describe('what the menu of a post offers', () => {
  it('is what the server allows, the serious things last', () => {
    const items = postItems(post({ allowed: { ...nobody, edit: true, seeHistory: true, hide: true } }));
    expect(items.map(({ label }) => label)).toEqual(['Change the words', 'What it said before', 'Hide it']);
    expect(items.at(-1)?.isSerious).toBe(true);
  });

  it('speaks of the topic where it is about the first post', () => {
    expect(postItems(post({ isFirst: true, allowed: { ...nobody, takeBack: true } }))[0]?.label).toBe('Take back the topic');
  });

  it('says that it was reported', () => {
    expect(postItems(post())).toEqual([]);
    expect(nothingToDo(post({ reported: true }))).toBe('You have reported this post. A moderator looks at it.');
  });
});

it('offers a bookmark of what is shown, and to remove one whatever became of the post', () => {
  expect(bookmarkItems(false, true).map(({ label }) => label)).toEqual(['Bookmark']);
  for (const isShown of [true, false]) expect(bookmarkItems(true, isShown).map(({ label }) => label)).toEqual(['Remove bookmark']);
  expect(bookmarkItems(false, false)).toEqual([]);
});

describe('what the menu of a topic offers', () => {
  const topic: ForumTopicCare = {
    ...{
      id: 1,
      title: 'A title',
      categoryId: 1,
      isLocked: true,
      pinnedUntil: '2999-01-01T00:00:00.000Z',
      startedAs: 'person',
      titles: [],
      destinations: [],
    },
    allowed: { rename: false, lock: true, pin: true, move: false, split: false, merge: false, openName: false },
  };

  it('undoes what is done', () => {
    expect(topicItems(topic).map(({ key }) => key)).toEqual(['unpin', 'unlock']);
    expect(topicItems({ ...topic, isLocked: false, pinnedUntil: '2020-01-01T00:00:00.000Z' }).map(({ key }) => key)).toEqual([
      'pin',
      'lock',
    ]);
  });
});

describe('numbers of posts', () => {
  it('are read one by one and as ranges', () => {
    expect(numbersIn('3, 5-7 9', 500)).toEqual([3, 5, 6, 7, 9]);
    expect(numbersIn('7-5', 500)).toBeNull();
    expect(numbersIn('three', 500)).toBeNull();
    expect(numbersIn('2-999999', 500)).toHaveLength(501);
  });
});

it('says how many reports wait', () => {
  expect([0, 1, 7, 100].map(waitingInWords)).toEqual(['No report waits', '1 report waits', '7 reports wait', '100 or more reports wait']);
});
