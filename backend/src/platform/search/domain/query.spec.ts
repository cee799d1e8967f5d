import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseQuery, limits } from './query.js';
import { planOf, type IndexFacts, type Shares } from './plan.js';

const words = (text: string): string[] =>
  parseQuery(text).terms.map(({ words: term, isBeginning }) => `${term.join('+')}${isBeginning ? '*' : ''}`);

const all = (share: number): Shares => ({ of: () => share, ofBeginning: () => share });
const smallIndex: IndexFacts = { documents: 100, shortest: 2, anywhere: all(0), inTitles: all(0) };
const everythingCommon: IndexFacts = { documents: 1_000_000, shortest: 2, anywhere: all(0.3), inTitles: all(0.001) };

describe('what somebody typed', () => {
  it.each([
    ['housing benefit ', ['housing', 'benefit']],
    ['housing bene', ['housing', 'bene*']],
    ['HR', ['hr']],
    ['IT help ', ['it', 'help']],
    ['"data protection" ', ['data+protection']],
    ['“data protection” re', ['data+protection', 're']],
    ['the one-stop shop ', ['the', 'one+stop', 'shop']],
    ['council’s ', ['council+s']],
    ["O'Brien", ['o+brien*']],
    ['Café Müller ', ['cafe', 'muller']],
    ['"never closed', ['never', 'closed*']],
    ['tax tax TAX ', ['tax']],
    ['+++ --- *** ( ) ~ < > @', []],
    ['-draft +must @4 (a b) ~no <less >more wild*', ['draft', 'must', '4', 'a', 'b', 'no', 'less', 'more', 'wild']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('counts a dozen words and no more, however they are held together', () => {
    const many = `"${Array.from({ length: 40 }, (_, index) => `w${String(index)}`).join(' ')}"`;
    expect(parseQuery(many).terms.flatMap((term) => term.words)).toHaveLength(limits.words);
  });

  it('never becomes an operator of the index', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('+', '-', '"', '*', '(', ')', '~', '<', '>', '@', ' ', 'it', 'HR', '\\', "'", '%', '_', '“'), {
          maxLength: 60,
        })
        .map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom(smallIndex, everythingCommon), (text, index) => {
        const query = parseQuery(text);
        expect(query.terms.flatMap((term) => term.words).length).toBeLessThanOrEqual(limits.words);
        for (const term of query.terms) for (const word of term.words) expect(word).not.toMatch(/[+\-"*()~<>@]|^$/u);
        if (query.terms.length === 0) return;
        const plan = planOf(query, index);
        const asked = plan.by === 'words' ? plan.expression : (plan.titles ?? '+none');
        expect(asked).toMatch(/^\+[\p{L}\p{Nd}_]+\*?( \+[\p{L}\p{Nd}_]+\*?)*$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
