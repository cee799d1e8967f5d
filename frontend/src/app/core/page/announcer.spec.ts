import { TestBed } from '@angular/core/testing';
import { Announcer } from './announcer';

describe('polite announcements', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('speaks the same sentence again when it happens again', () => {
    const announcer = TestBed.inject(Announcer);
    announcer.say('Saved');
    const first = announcer.text();
    announcer.say('Saved');
    expect(announcer.text()).not.toBe(first);
    expect(announcer.text().trim()).toBe('Saved');
  });

  it('speaks the last word of a burst, at most every 20 seconds', () => {
    const announcer = TestBed.inject(Announcer);
    announcer.sayNow('seats', '3 seats left');
    announcer.sayNow('seats', '2 seats left');
    announcer.sayNow('seats', '1 seat left');
    expect(announcer.text()).toBe('3 seats left');
    jest.advanceTimersByTime(20_000);
    expect(announcer.text()).toBe('1 seat left');
  });

  it('does not speak of what has been seen meanwhile', () => {
    const announcer = TestBed.inject(Announcer);
    announcer.sayNow('replies', '1 new reply');
    announcer.sayNow('replies', '2 new replies');
    announcer.forget('replies');
    jest.advanceTimersByTime(20_000);
    expect(announcer.text()).toBe('1 new reply');
  });
});
