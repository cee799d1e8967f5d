import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { limitBodyTime } from './body-time.js';

const MINUTE_MS = 60_000;

describe('how long a body may take', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const arriving = (headers: IncomingMessage['headers']) =>
    Object.assign(new EventEmitter(), { headers, complete: false, socket: { bytesRead: 0 }, destroy: jest.fn() });
  const watched = (headers: IncomingMessage['headers']) => {
    const request = arriving(headers);
    limitBodyTime(request as unknown as IncomingMessage);
    return request;
  };

  it('gives a minute to everything but uploads', () => {
    const request = watched({ 'content-length': '100' });
    jest.advanceTimersByTime(MINUTE_MS - 1);
    expect(request.destroy).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(request.destroy).toHaveBeenCalledTimes(1);
  });

  it('lets an upload go on while something arrives, and ends it when nothing does', () => {
    const request = watched({ 'transfer-encoding': 'chunked', 'content-type': 'multipart/form-data; boundary=x' });
    for (let minute = 1; minute <= 5; minute += 1) {
      request.socket.bytesRead += 1_000_000;
      jest.advanceTimersByTime(MINUTE_MS);
    }
    expect(request.destroy).not.toHaveBeenCalled();
    request.socket.bytesRead += 1000;
    jest.advanceTimersByTime(MINUTE_MS);
    expect(request.destroy).toHaveBeenCalled();
  });

  it('leaves alone what has arrived or has no body', () => {
    const whole = watched({ 'content-length': '100' });
    whole.complete = true;
    const closed = watched({ 'content-length': '100' });
    closed.emit('close');
    const empty = watched({});
    jest.advanceTimersByTime(2 * MINUTE_MS);
    for (const request of [whole, closed, empty]) expect(request.destroy).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
