import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draftSubject, fateOf, type DraftWords, type SavedDraft } from './draft.js';

const words = (source: string): DraftWords => ({ title: '', source, details: '{}' });

describe('saving a draft', () => {
  it('begins where there is none, and goes on from what it started from', () => {
    expect(fateOf(undefined, 0, words('a'))).toBe('begin');
    expect(fateOf({ ...words('a'), seq: 5 }, 5, words('ab'))).toBe('write');
  });

  it('never overwrites newer words with older ones, nor brings back what was posted', () => {
    expect(fateOf({ ...words('newer'), seq: 6 }, 5, words('older'))).toBe('newer');
    expect(fateOf({ ...words('newer'), seq: 6 }, 0, words('older'))).toBe('newer');
    expect(fateOf(undefined, 5, words('posted'))).toBe('gone');
  });

  it('is done already where the same words stand there', () => {
    expect(fateOf({ ...words('a'), seq: 6 }, 5, words('a'))).toBe('same');
    expect(fateOf({ ...words('a'), seq: 6 }, 6, { ...words('a'), details: '{"kind":"question"}' })).toBe('write');
  });

  it('keeps the last words of whoever saw the words before them, however many tabs there are', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ tab: fc.nat(2), text: fc.string() }), { maxLength: 30 }), (saves) => {
        const based = [0, 0, 0];
        let saved: SavedDraft | undefined;
        for (const { tab, text } of saves) {
          const fate = fateOf(saved, based[tab] ?? 0, words(text));
          if (fate === 'begin' || fate === 'write') {
            expect(based[tab]).toBe(saved?.seq ?? 0);
            saved = { ...words(text), seq: (saved?.seq ?? 0) + 1 };
          }
          if (fate !== 'newer') based[tab] = saved?.seq ?? 0;
        }
      }),
    );
  });
});

describe('what a draft is about', () => {
  it.each(['topic:12', 'new:0', 'edit:4294967295'])('takes %s', (subject) => {
    expect(subject).toMatch(draftSubject);
  });

  it.each(['topic:', 'topic:-1', 'other:1', 'topic:1 ', 'topic:1;edit:2', 'topic:12345678901'])('refuses %j', (subject) => {
    expect(subject).not.toMatch(draftSubject);
  });
});
