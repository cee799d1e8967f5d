import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Api } from '../../../api/api';
import { forumReadingBookmark, forumReadingLetGo } from '../../../api/functions';
import { Announcer } from '../../../core/page/announcer';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Bookmarking } from './bookmarking';
import { TopicStore } from './topic-store';

const post = { id: 12, number: 5 };

describe('bookmarking a post', () => {
  const invoke = jest.fn<Promise<unknown>, unknown[]>();
  const announcer = { say: jest.fn() };
  const store = { id: signal(12), bookmarked: jest.fn() };
  let snackbar: Snackbar;
  let bookmarking: Bookmarking;

  beforeEach(() => {
    jest.resetAllMocks();
    store.id.set(12);
    invoke.mockResolvedValue(undefined);
    TestBed.configureTestingModule({
      providers: [
        Bookmarking,
        { provide: Api, useValue: { invoke } },
        { provide: Announcer, useValue: announcer },
        { provide: TopicStore, useValue: store },
      ],
    });
    snackbar = TestBed.inject(Snackbar);
    bookmarking = TestBed.inject(Bookmarking);
  });

  it('shows it before the server answers, and takes it back by the snackbar, after what was asked first', async () => {
    let finish: () => void = () => undefined;
    invoke.mockReturnValueOnce(new Promise<void>((resolve) => (finish = resolve)));
    const set = bookmarking.set(5, true);
    expect(store.bookmarked.mock.calls).toEqual([[5, true]]);
    expect(snackbar.current()?.text).toBe('The post is bookmarked.');
    const undone = snackbar.current()?.undo?.run();
    expect(store.bookmarked).toHaveBeenLastCalledWith(5, false);
    await Promise.resolve();
    expect(invoke.mock.calls).toEqual([[forumReadingBookmark, post]]);
    finish();
    await Promise.all([set, undone]);
    expect(invoke.mock.calls[1]).toEqual([forumReadingLetGo, post]);
    expect(announcer.say).toHaveBeenCalledWith('The post is no longer bookmarked.');
  });

  it('removes one, and brings it back', async () => {
    await bookmarking.set(5, false);
    expect(snackbar.current()?.text).toBe('The bookmark is removed.');
    await snackbar.current()?.undo?.run();
    expect(invoke.mock.calls.map(([what]) => what)).toEqual([forumReadingLetGo, forumReadingBookmark]);
    expect(announcer.say).toHaveBeenCalledWith('The post is bookmarked again.');
  });

  it('goes back to what it was when the server refuses, and says why', async () => {
    invoke.mockRejectedValue(new Error('no'));
    await bookmarking.set(5, true);
    expect(store.bookmarked.mock.calls).toEqual([
      [5, true],
      [5, false],
    ]);
    expect(snackbar.current()?.undo).toBeUndefined();
    await bookmarking.set(5, false);
    expect(announcer.say).not.toHaveBeenCalled();
  });

  it('marks nothing on the page of another topic', async () => {
    await bookmarking.set(5, true);
    const undo = snackbar.current()?.undo;
    store.id.set(13);
    await undo?.run();
    expect(invoke.mock.calls[1]).toEqual([forumReadingLetGo, post]);
    expect(store.bookmarked.mock.calls).toEqual([[5, true]]);
  });
});
