import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { of } from 'rxjs';
import { Live, type LiveListener } from '../../../core/live/live';
import { Problem } from '../../../core/http/problem';
import { aPost, aTopic, aTopicPage } from '../testing/topic-views';
import { TopicFeed } from './topic-feed';
import { TopicSource } from './topic-source';

const notFound = new Problem(404, 'not_found', 'Not found', 'We could not find this.');

describe('a topic that is kept up to date', () => {
  const source = { page: jest.fn(), changes: jest.fn() };
  let told: LiveListener;
  let feed: TopicFeed;
  const live = {
    follow: jest.fn((_room: string, listener: LiveListener) => {
      told = listener;
      return jest.fn();
    }),
  };
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    TestBed.tick();
  };
  const push = (rev: number, number: number): void => {
    told.message({ type: 'forum.post', rev, post: aPost(number) });
  };
  const numbers = (): number[] => [...(feed.state()?.posts.keys() ?? [])];

  beforeEach(async () => {
    jest.resetAllMocks();
    live.follow.mockImplementation((_room, listener) => {
      told = listener;
      return jest.fn();
    });
    source.page.mockResolvedValue(aTopicPage(1, 2));
    source.changes.mockResolvedValue({ rev: 5, resync: false, changes: [] });
    TestBed.configureTestingModule({
      providers: [
        TopicFeed,
        { provide: TopicSource, useValue: source },
        { provide: Live, useValue: live },
        { provide: ActivatedRoute, useValue: { paramMap: of(convertToParamMap({ id: '12' })) } },
      ],
    });
    feed = TestBed.inject(TopicFeed);
    TestBed.tick();
    await settled();
    await settled();
  });

  it('follows its room with the revision that is shown', () => {
    expect(live.follow).toHaveBeenCalledWith('forum-topic:12', expect.anything());
    expect(told.shown?.()).toBe(5);
  });

  it('takes what is pushed without asking for anything', async () => {
    const arrived = jest.fn();
    feed.arrived.subscribe(arrived);
    push(6, 3);
    await settled();
    expect(numbers()).toEqual([1, 2, 3]);
    expect(arrived).toHaveBeenCalledWith({ from: 3, to: 3 });
    expect(source.changes).not.toHaveBeenCalled();
  });

  it('asks for what it missed, and only once for many hints', async () => {
    source.changes.mockResolvedValue({
      rev: 7,
      resync: false,
      changes: [
        { rev: 6, kind: 'post', post: aPost(3) },
        { rev: 7, kind: 'edit', post: aPost(1, { html: '<p>Better</p>' }), topic: aTopic({ lastNumber: 3, replies: 2 }) },
      ],
    });
    told.joined?.(6);
    told.joined?.(7);
    told.message({ type: 'forum.changed', rev: 7, kind: 'edit', number: 1 });
    await settled();
    expect(source.changes.mock.calls).toEqual([[12, 5]]);
    expect(feed.state()?.posts.get(1)?.html).toBe('<p>Better</p>');
    expect(numbers()).toEqual([1, 2, 3]);
  });

  it('asks for nothing where a message was only overtaken', async () => {
    jest.useFakeTimers();
    push(7, 4);
    push(6, 3);
    await jest.advanceTimersByTimeAsync(400);
    jest.useRealTimers();
    expect(numbers()).toEqual([1, 2, 3, 4]);
    expect(source.changes).not.toHaveBeenCalled();
  });

  it('begins anew where the server cannot tell what happened', async () => {
    source.changes.mockResolvedValue({ rev: 90, resync: true, changes: [] });
    source.page.mockResolvedValue(aTopicPage(1, 9, { rev: 90 }));
    told.joined?.(90);
    await settled();
    expect(source.page).toHaveBeenLastCalledWith(12, { near: 1 });
    expect(feed.state()).toMatchObject({ rev: 90, last: 9, stale: false });
  });

  it('learns what the reader may do when the marks of the topic change, and not otherwise', async () => {
    const topic = aTopic({ isLocked: true });
    source.changes.mockResolvedValue({ rev: 6, resync: false, changes: [{ rev: 6, kind: 'topic', topic }] });
    source.page.mockClear();
    const { allowed } = aTopicPage(1, 2);
    source.page.mockResolvedValue(aTopicPage(1, 2, { rev: 6, posts: [], topic, allowed: { ...allowed, reply: false } }));
    told.message({ type: 'forum.changed', rev: 6, kind: 'topic' });
    await settled();
    expect(source.page.mock.calls).toEqual([[12, { after: 2 }]]);
    expect(feed.own()?.allowed.reply).toBe(false);
    expect(feed.state()?.topic.isLocked).toBe(true);
  });

  it('keeps nothing once it cannot be found any more, or the reader was put out', async () => {
    source.changes.mockRejectedValue(notFound);
    told.joined?.(6);
    await settled();
    expect(feed.state()).toMatchObject({ gone: true, posts: new Map() });
    expect(feed.room()).toBeNull();
  });

  it('keeps nothing when it is put out of the room', () => {
    told.evicted?.();
    expect(feed.state()?.gone).toBe(true);
  });

  it('waits for the next word when a request fails, and says nothing wrong meanwhile', async () => {
    source.changes.mockRejectedValueOnce(new Problem(0, 'offline', '', ''));
    told.joined?.(6);
    await settled();
    expect(feed.state()).toMatchObject({ gone: false, rev: 5 });
    source.changes.mockResolvedValue({ rev: 6, resync: false, changes: [{ rev: 6, kind: 'post', post: aPost(3) }] });
    told.resumed();
    await settled();
    expect(feed.state()?.rev).toBe(6);
  });
});
