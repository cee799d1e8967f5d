import { describe, expect, it } from '@jest/globals';
import { hasLapsed, lookAs, mayDecide, type Opening } from './opening.js';

const at = (hours: number): Date => new Date(Date.UTC(2026, 10, 23, hours));
const [LOWRI, ZOFIA, SAM] = [1, 2, 3];
const asked: Opening = {
  ...{ state: 'asked', askedBy: LOWRI, askedAt: at(9), decidedBy: null, decidedAt: null, seenByAskerAt: null, seenByOtherAt: null },
};
const opened: Opening = { ...asked, state: 'opened', decidedBy: ZOFIA, decidedAt: at(10) };

describe('opening a sealed name', () => {
  it('takes a second person, within a day', () => {
    expect([mayDecide(asked, LOWRI, at(10)), mayDecide(asked, ZOFIA, at(10)), mayDecide(asked, ZOFIA, at(9 + 24))]).toEqual([
      false,
      true,
      false,
    ]);
    expect([hasLapsed(asked, at(9 + 23)), hasLapsed(asked, at(9 + 24)), hasLapsed(opened, at(90))]).toEqual([false, true, false]);
  });

  it('is decided once', () => {
    expect(mayDecide(opened, SAM, at(10))).toBe(false);
    expect(mayDecide({ ...asked, state: 'refused' }, SAM, at(10))).toBe(false);
  });

  it('shows the name to the two alone, once each, for a day', () => {
    expect([lookAs(opened, LOWRI, at(11)), lookAs(opened, ZOFIA, at(11)), lookAs(opened, SAM, at(11))]).toEqual(['asker', 'other', null]);
    expect(lookAs({ ...opened, seenByAskerAt: at(11) }, LOWRI, at(12))).toBeNull();
    expect(lookAs({ ...opened, seenByOtherAt: at(11) }, ZOFIA, at(12))).toBeNull();
    expect(lookAs(opened, LOWRI, at(10 + 24))).toBeNull();
    expect([lookAs(asked, LOWRI, at(10)), lookAs({ ...opened, state: 'refused' }, LOWRI, at(11))]).toEqual([null, null]);
  });
});
