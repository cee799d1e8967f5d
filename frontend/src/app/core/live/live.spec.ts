import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Live } from './live';

type Handler = (argument: unknown) => void;
const handlers = new Map<string, Handler>();
const emit = jest.fn();
const socket = {
  connected: true,
  emit,
  connect: jest.fn(),
  on(event: string, handler: Handler) {
    handlers.set(event, handler);
  },
};
jest.mock('socket.io-client', () => ({ io: () => socket }));

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the live feed', () => {
  let live: Live;
  let hidden = false;
  beforeAll(() => Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden }));
  afterEach(() => jest.useRealTimers());
  beforeEach(() => {
    hidden = false;
    handlers.clear();
    emit.mockClear();
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
    live = TestBed.inject(Live);
  });

  const listener = () => ({ message: jest.fn(), resumed: jest.fn() });

  it('joins a room once for all who follow it, and leaves it after the last', async () => {
    const [leaveFirst, leaveSecond] = [live.follow('occurrence:7', listener()), live.follow('occurrence:7', listener())];
    await soon();
    expect(emit.mock.calls).toEqual([['join', { room: 'occurrence:7' }, expect.any(Function)]]);
    leaveFirst();
    await soon();
    expect(emit).toHaveBeenCalledTimes(1);
    leaveSecond();
    await soon();
    expect(emit).toHaveBeenLastCalledWith('leave', { room: 'occurrence:7' });
  });

  it('hands a message to the room it is for, and to no other', async () => {
    const [here, elsewhere] = [listener(), listener()];
    live.follow('occurrence:7', here);
    live.follow('occurrence:8', elsewhere);
    await soon();
    handlers.get('message')?.({ room: 'occurrence:7', type: 'seats', rev: 4, left: 3 });
    expect(here.message).toHaveBeenCalledWith({ type: 'seats', rev: 4, left: 3 });
    expect(elsewhere.message).not.toHaveBeenCalled();
  });

  it('tells who joins how far the room has come', async () => {
    const here = { ...listener(), joined: jest.fn() };
    live.follow('occurrence:7', here);
    await soon();
    const answer = emit.mock.calls[0]?.[2] as (answer: { ok: boolean; rev?: number }) => void;
    answer({ ok: true, rev: 9 });
    expect(here.joined).toHaveBeenCalledWith(9);
  });

  it('says so when the connection is gone for seconds, and tells everyone to fetch again when it is back', async () => {
    const here = listener();
    live.follow('occurrence:7', here);
    await soon();
    handlers.get('connect')?.(undefined);
    expect(here.resumed).not.toHaveBeenCalled();
    jest.useFakeTimers();
    handlers.get('disconnect')?.('transport close');
    jest.advanceTimersByTime(4_900);
    expect(live.lost()).toBe(false);
    jest.advanceTimersByTime(200);
    expect(live.lost()).toBe(true);
    handlers.get('connect')?.(undefined);
    expect(live.lost()).toBe(false);
    expect(here.resumed).toHaveBeenCalledTimes(1);
  });

  describe('in doubt', () => {
    const joinOf = (call: number) =>
      emit.mock.calls.filter(([event]) => event === 'join')[call] as [string, object, (answer: object) => void];
    const push = (message: object): void => handlers.get('message')?.({ room: 'forum-topic:7', ...message });

    it('joins with the number of what is shown, and asks who is behind to catch up, each after a while of its own', async () => {
      const here = { ...listener(), joined: jest.fn(), shown: () => 4 };
      live.follow('forum-topic:7', here);
      await soon();
      expect(joinOf(0)[1]).toEqual({ room: 'forum-topic:7', rev: 4 });
      jest.useFakeTimers();
      push({ type: 'live.pulse', rev: 4 });
      jest.advanceTimersByTime(3_000);
      expect(here.joined).not.toHaveBeenCalled();
      push({ type: 'live.pulse', rev: 6 });
      jest.advanceTimersByTime(3_000);
      expect(here.joined.mock.calls).toEqual([[6]]);
      expect(here.message).not.toHaveBeenCalled();
    });

    it('asks again when it was put out of a room, and says so only when it may not come back', async () => {
      const here = { ...listener(), joined: jest.fn(), evicted: jest.fn(), readmitted: jest.fn() };
      live.follow('forum-topic:7', here);
      await soon();
      joinOf(0)[2]({ ok: true, rev: 4 });
      jest.useFakeTimers();
      push({ type: 'live.evicted' });
      jest.advanceTimersByTime(4_000);
      expect(here.evicted).not.toHaveBeenCalled();
      expect(here.readmitted).not.toHaveBeenCalled();
      joinOf(1)[2]({ ok: true, rev: 5 });
      expect(here.readmitted).toHaveBeenCalledTimes(1);
      expect(here.joined).toHaveBeenLastCalledWith(5);
      push({ type: 'live.evicted' });
      jest.advanceTimersByTime(4_000);
      joinOf(2)[2]({ ok: false, code: 'refused' });
      expect(here.evicted).toHaveBeenCalledTimes(1);
    });

    it('counts as a reader while the page is on the screen, and hears who else reads and writes', async () => {
      const here = { ...listener(), readers: jest.fn(), writing: jest.fn() };
      live.follow('forum-topic:7', here);
      await soon();
      joinOf(0)[2]({ ok: true });
      expect(emit).toHaveBeenLastCalledWith('attend', { room: 'forum-topic:7', reading: true }, expect.any(Function));
      push({ type: 'live.readers', count: 4 });
      expect(here.readers).toHaveBeenLastCalledWith(expect.objectContaining({ count: 4 }));
      push({ type: 'live.writing' });
      expect(here.writing).toHaveBeenLastCalledWith(null);
      hidden = true;
      document.dispatchEvent(new Event('visibilitychange'));
      expect(emit).toHaveBeenLastCalledWith('attend', { room: 'forum-topic:7', reading: false }, expect.any(Function));
    });

    it('tells the room that somebody types at most every three seconds', async () => {
      live.follow('forum-topic:7', listener());
      await soon();
      jest.useFakeTimers({ now: 0 });
      for (let key = 0; key < 20; key += 1) {
        live.writing('forum-topic:7');
        await jest.advanceTimersByTimeAsync(200);
      }
      expect(emit.mock.calls.filter(([event]) => event === 'writing')).toHaveLength(2);
    });
  });

  describe('where connections are blocked', () => {
    it('looks for news every half minute, not while hidden, and at once when seen again', async () => {
      const here = listener();
      live.follow('occurrence:7', here);
      await soon();
      const http = TestBed.inject(HttpTestingController);
      jest.useFakeTimers();
      handlers.get('connect_error')?.({ message: 'xhr poll error' });
      jest.advanceTimersByTime(6_000);
      handlers.get('connect_error')?.({ message: 'xhr poll error' });
      TestBed.tick();
      http.match(() => true).forEach((request) => request.flush({ signedIn: true, roles: [] }));
      await jest.advanceTimersByTimeAsync(100);
      TestBed.tick();
      await jest.advanceTimersByTimeAsync(100);
      expect(live.state()).toBe('polling');
      expect(here.resumed).toHaveBeenCalledTimes(1);
      jest.advanceTimersByTime(36_000);
      expect(here.resumed).toHaveBeenCalledTimes(2);
      hidden = true;
      document.dispatchEvent(new Event('visibilitychange'));
      jest.advanceTimersByTime(300_000);
      expect(here.resumed).toHaveBeenCalledTimes(2);
      hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      expect(here.resumed).toHaveBeenCalledTimes(3);
      handlers.get('connect')?.(undefined);
      expect(live.state()).toBe('live');
      jest.advanceTimersByTime(100_000);
      expect(here.resumed).toHaveBeenCalledTimes(4);
    });
  });
});
