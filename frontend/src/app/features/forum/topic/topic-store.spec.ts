import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { of } from 'rxjs';
import { Live, type LiveListener } from '../../../core/live/live';
import { Announcer } from '../../../core/page/announcer';
import { Session } from '../../../core/session/session';
import { aPost, anAuthor, aTopicPage } from '../testing/topic-views';
import { ReaderPlace } from './reader-place';
import { TopicFeed } from './topic-feed';
import { TopicSource } from './topic-source';
import { TopicStore } from './topic-store';

const me = anAuthor(1, 'Amara Okafor');

describe('what of a topic is shown', () => {
  const source = { page: jest.fn(), changes: jest.fn() };
  const announcer = { say: jest.fn(), sayNow: jest.fn(), forget: jest.fn() };
  const isAtEnd = jest.fn();
  let told: LiveListener;
  let store: TopicStore;

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    TestBed.tick();
  };
  const comes = (rev: number, number: number, author = anAuthor()): void => {
    told.message({ type: 'forum.post', rev, post: aPost(number, { author }) });
  };
  const shown = (): string[] => store.rows().map(({ key }) => key);

  async function open(page = aTopicPage(1, 2)): Promise<void> {
    source.page.mockResolvedValue(page);
    TestBed.configureTestingModule({
      providers: [
        TopicFeed,
        TopicStore,
        { provide: ReaderPlace, useValue: { isAtEnd } },
        { provide: TopicSource, useValue: source },
        { provide: Announcer, useValue: announcer },
        { provide: Session, useValue: { person: signal({ id: 1 }) } },
        { provide: ActivatedRoute, useValue: { paramMap: of(convertToParamMap({ id: '12' })) } },
        {
          provide: Live,
          useValue: {
            state: signal('live'),
            follow: (_room: string, listener: LiveListener) => {
              if (listener.shown) told = listener;
              return jest.fn();
            },
          },
        },
      ],
    });
    store = TestBed.inject(TopicStore);
    TestBed.tick();
    await settled();
    await settled();
  }

  beforeEach(() => {
    jest.resetAllMocks();
    isAtEnd.mockReturnValue(false);
  });

  it('shows what comes at once to who looks at the end, and says who replied', async () => {
    await open();
    isAtEnd.mockReturnValue(true);
    comes(6, 3);
    expect(shown()).toEqual(['post-1', 'post-2', 'post-3']);
    expect(store.waiting()).toBe(0);
    expect(announcer.sayNow).toHaveBeenCalledWith('forum-topic:12', 'Femi Adeyemi replied.');
  });

  it('keeps it behind a button from who is elsewhere, and says where', async () => {
    await open();
    comes(6, 3);
    comes(7, 4);
    comes(8, 5);
    expect(shown()).toEqual(['post-1', 'post-2']);
    expect(store.waiting()).toBe(3);
    expect(announcer.sayNow).toHaveBeenLastCalledWith('forum-topic:12', '3 new replies. Use the ‘3 new replies’ button to show them.');
    store.showWaiting();
    expect(shown()).toHaveLength(5);
    expect(announcer.forget).toHaveBeenCalledWith('forum-topic:12');
  });

  it('shows nothing out of order: what comes after something that waits waits too', async () => {
    await open();
    comes(6, 3);
    isAtEnd.mockReturnValue(true);
    comes(7, 4);
    expect(store.waiting()).toBe(2);
  });

  it('shows my own reply in its place, with those that came before it, and does not tell me of it', async () => {
    await open();
    comes(6, 3);
    announcer.sayNow.mockClear();
    await store.wrote({ topicId: 12, rev: 7, post: aPost(4, { author: me }) });
    expect(shown()).toEqual(['post-1', 'post-2', 'post-3', 'post-4']);
    expect(announcer.sayNow).not.toHaveBeenCalled();
  });

  it('shows my own reply from another tab as well', async () => {
    await open();
    comes(6, 3, me);
    expect(shown()).toEqual(['post-1', 'post-2', 'post-3']);
    expect(announcer.sayNow).not.toHaveBeenCalled();
  });

  it('fetches the part of the topic that is wanted, and none that is here', async () => {
    await open(aTopicPage(21, 40));
    source.page.mockClear();
    expect(await store.reach(30)).toBe(30);
    expect(await store.reach(1)).toBe(1);
    expect(source.page).not.toHaveBeenCalled();
    source.page.mockResolvedValue(aTopicPage(1, 20, { topic: aTopicPage(1, 40).topic }));
    expect(await store.reach(7)).toBe(7);
    expect(source.page).toHaveBeenCalledWith(12, { near: 7 });
    expect(shown().at(0)).toBe('post-1');
    expect(shown().at(-1)).toBe('later');
  });

  it('reaches the last post for a number that nobody has written yet', async () => {
    await open();
    expect(await store.reach(99)).toBe(2);
  });

  it('joins earlier posts when the page is ready for them, and lets far ones go', async () => {
    await open(aTopicPage(201, 400));
    source.page.mockResolvedValue(aTopicPage(181, 200, { topic: aTopicPage(1, 400).topic }));
    const { posts, show } = await store.fetchMore('earlier');
    expect(source.page).toHaveBeenLastCalledWith(12, { before: 201 });
    expect(posts).toBe(20);
    expect(shown()).not.toContain('post-200');
    show();
    expect(shown()).toContain('post-181');
    expect(shown()).not.toContain('post-381');
    expect(store.rows().filter(({ kind }) => kind === 'post')).toHaveLength(201);
  });

  it('marks a post as bookmarked beside what else is mine in it', async () => {
    await open(aTopicPage(1, 2, { mine: [{ number: 2, author: false, reactions: ['thanks'], bookmarked: false }] }));
    store.bookmarked(2, true);
    expect(store.markOf(2)).toEqual({ number: 2, author: false, reactions: ['thanks'], bookmarked: true });
    store.reacted(2, []);
    expect(store.markOf(2)).toEqual({ number: 2, author: false, reactions: [], bookmarked: true });
    comes(6, 3, me);
    store.bookmarked(3, true);
    expect(store.markOf(3)).toMatchObject({ author: true, bookmarked: true });
  });
});
