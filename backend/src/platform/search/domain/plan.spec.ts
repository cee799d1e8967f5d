import { describe, expect, it } from '@jest/globals';
import { planOf, type IndexFacts, type Shares } from './plan.js';
import { parseQuery } from './query.js';

const sharesOf = (shares: Readonly<Record<string, number>>): Shares => ({
  of: (word) => shares[word] ?? 0,
  ofBeginning: (beginning) => Object.entries(shares).reduce((sum, [word, share]) => (word.startsWith(beginning) ? sum + share : sum), 0),
});
const million: IndexFacts = {
  documents: 1_000_000,
  shortest: 2,
  anywhere: sharesOf({ the: 0.8, it: 0.5, council: 0.2, housing: 0.05, tax: 0.04, crematorium: 0.001, gdpr: 0.002 }),
  inTitles: sharesOf({ the: 0.05, it: 0.01, council: 0.02, housing: 0.002, tax: 0.001 }),
};
const plan = (text: string, index = million) => planOf(parseQuery(text), index);

describe('the way to an answer', () => {
  it('asks the index for rare words, the rarest first', () => {
    expect(plan('gdpr crematorium ')).toEqual({ by: 'words', expression: '+crematorium +gdpr', isWhole: true });
    expect(plan('gdpr crem')).toEqual({ by: 'words', expression: '+crem* +gdpr', isWhole: true });
  });

  it('leaves common words beside rare ones to a second look', () => {
    expect(plan('the crematorium ')).toEqual({ by: 'words', expression: '+crematorium', isWhole: false });
  });

  it('compares words that are not too common with rare ones in the index', () => {
    expect(plan('housing crematorium ')).toEqual({ by: 'words', expression: '+crematorium +housing', isWhole: true });
    expect(plan('crematorium hous')).toEqual({ by: 'words', expression: '+crematorium', isWhole: false });
  });

  it('looks through the newest where every word is common', () => {
    expect(plan('the ')).toEqual({ by: 'date', titles: null });
    expect(plan('it council ')).toEqual({ by: 'date', titles: '+it +council' });
    expect(plan('housing ')).toEqual({ by: 'date', titles: '+housing' });
    expect(plan('hous')).toEqual({ by: 'date', titles: '+hous*' });
    expect(plan('cou')).toEqual({ by: 'date', titles: null });
  });

  it('asks the index for two common words that seldom stand together', () => {
    expect(plan('housing tax ')).toEqual({ by: 'words', expression: '+tax +housing', isWhole: true });
  });

  it('looks for phrases among what holds their words', () => {
    expect(plan('"gdpr crematorium"')).toEqual({ by: 'words', expression: '+crematorium +gdpr', isWhole: false });
  });

  it('looks through everything for what the index does not hold', () => {
    expect(plan('R ')).toEqual({ by: 'date', titles: null });
    expect(plan('HR ', { ...million, shortest: 3 })).toEqual({ by: 'date', titles: null });
    expect(plan('HR crematorium ', { ...million, shortest: 3 })).toEqual({ by: 'words', expression: '+crematorium', isWhole: false });
    expect(plan(`${'x'.repeat(90)} `)).toEqual({ by: 'date', titles: null });
  });

  it('takes no word for common in a small index', () => {
    expect(plan('the it ', { ...million, documents: 500 })).toEqual({ by: 'words', expression: '+it +the', isWhole: true });
  });
});
