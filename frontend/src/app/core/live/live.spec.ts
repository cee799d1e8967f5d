import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
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
  beforeEach(() => {
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
    jest.useRealTimers();
    handlers.get('connect')?.(undefined);
    expect(live.lost()).toBe(false);
    expect(here.resumed).toHaveBeenCalledTimes(1);
  });
});
