import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noPace, onDay, tempo, tooFast, written, type Pace, type Writing } from './pace.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 9) + seconds * 1000);
const day = '2026-11-23';
const text = (words: string): Buffer => Buffer.from(words.padEnd(32).slice(0, 32));
const writing = (seconds: number, words: string, kind: 'topic' | 'reply' = 'reply'): Writing => ({
  kind,
  text: text(words),
  now: at(seconds),
  day,
});
const known: Pace = { ...noPace, firstPostedAt: new Date('2026-01-01T00:00:00Z') };

describe('how fast somebody may write', () => {
  it('is five seconds between replies, and says how long is left', () => {
    const after = written(known, writing(0, 'one'));
    expect(tooFast(after, writing(1, 'two'))).toEqual({ why: 'soon', what: 'post', waitMs: 4000 });
    expect(tooFast(after, writing(5, 'two'))).toBeNull();
  });

  it('is fifteen seconds between topics, whatever was replied meanwhile', () => {
    const after = written(written(known, writing(0, 'one', 'topic')), writing(6, 'two'));
    expect(tooFast(after, writing(14, 'three', 'topic'))).toMatchObject({ why: 'soon', what: 'topic', waitMs: 1000 });
    expect(tooFast(after, writing(15, 'three', 'topic'))).toBeNull();
  });

  it('refuses the same words for five minutes', () => {
    const after = written(known, writing(0, 'one'));
    expect(tooFast(after, writing(299, 'one'))).toEqual({ why: 'same', waitMs: 1000 });
    expect(tooFast(after, writing(300, 'one'))).toBeNull();
  });

  it('is slower on the first day', () => {
    const first = written(noPace, writing(0, 'one'));
    expect(tooFast(first, writing(9, 'two'))).toMatchObject({ why: 'soon', waitMs: 1000 });
    expect(tooFast({ ...first, posts: 40 }, writing(60, 'two'))).toEqual({ why: 'day', what: 'posts', most: 40 });
    expect(tooFast({ ...known, day, topics: 20 }, writing(60, 'two', 'topic'))).toEqual({ why: 'day', what: 'topics', most: 20 });
  });

  it('begins anew each day', () => {
    expect(onDay({ ...known, day: '2026-11-22', posts: 9, topics: 8, edits: 7, reports: 6 }, day)).toMatchObject({
      ...{ day, posts: 0, topics: 0, edits: 0, reports: 0 },
    });
  });

  it('never lets through more in a day than it says, however somebody tries', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ gap: fc.integer({ min: 0, max: 40 }), topic: fc.boolean() }), { maxLength: 400 }), (tries) => {
        let [pace, clock] = [noPace, 0];
        const done = { posts: 0, topics: 0 };
        tries.forEach(({ gap, topic }, index) => {
          clock += gap;
          const next = writing(clock, String(index), topic ? 'topic' : 'reply');
          if (tooFast(pace, next)) return;
          pace = written(pace, next);
          done.posts += 1;
          done.topics += topic ? 1 : 0;
        });
        expect(done.posts).toBeLessThanOrEqual(tempo.newcomer.postsADay);
        expect(done.topics).toBeLessThanOrEqual(tempo.newcomer.topicsADay);
        expect(pace).toMatchObject(done);
      }),
    );
  });
});
