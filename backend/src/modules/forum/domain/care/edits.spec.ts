import { describe, expect, it } from '@jest/globals';
import { editedFrom, keepsWording } from './edits.js';
import { careLimits } from './words.js';

const at = (minutes: number, seconds = 0): Date => new Date(Date.UTC(2026, 10, 23, 9, minutes, seconds));

describe('changing words', () => {
  it('leaves no trace in the first five minutes', () => {
    const fresh = { postedAt: at(0), editedAt: null, revisions: 0 };
    expect(keepsWording(fresh, at(5))).toBe(false);
    expect(editedFrom(fresh, at(5))).toBeNull();
    expect(keepsWording(fresh, at(5, 1))).toBe(true);
    expect(editedFrom(fresh, at(5, 1))).toEqual(at(5, 1));
  });

  it('counts the minutes anew from each wording that is kept', () => {
    const changed = { postedAt: at(0), editedAt: at(20), revisions: 1 };
    expect(keepsWording(changed, at(24))).toBe(false);
    expect(keepsWording(changed, at(26))).toBe(true);
  });

  it('does not let many quick changes put off the next one that is kept', () => {
    let wording = { postedAt: at(0), editedAt: at(20) as Date | null, revisions: 1 };
    for (const minute of [22, 24]) wording = { ...wording, editedAt: editedFrom(wording, at(minute)) };
    expect(keepsWording(wording, at(26))).toBe(true);
  });

  it('keeps no more wordings than it can show', () => {
    expect(keepsWording({ postedAt: at(0), editedAt: at(1), revisions: careLimits.revisions }, at(59))).toBe(false);
  });
});
