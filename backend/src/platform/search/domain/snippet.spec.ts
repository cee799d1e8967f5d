import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matches, mayMatch } from './matching.js';
import { parseQuery } from './query.js';
import { marked, snippetOf } from './snippet.js';
import { wordsOf } from './words.js';

const cut = ({ text, marks }: ReturnType<typeof marked>): string[] => marks.map(([from, to]) => text.slice(from, to));

describe('marks', () => {
  it('stand on whole words, phrases and beginnings, whatever their accents', () => {
    const text = 'The CAFÉ’s data  protection policy protects cafes';
    expect(cut(marked(parseQuery('cafe "data protection" prot'), text))).toEqual(['CAFÉ', 'data  protection', 'protects']);
    expect(cut(marked(parseQuery('caf'), text))).toEqual(['CAFÉ', 'cafes']);
  });

  it('come in order, never overlap, and never stand outside of the text', () => {
    const word = fc.constantFrom('it', 'IT', 'hr', 'data', 'protection', 'café', 'o’brien', '…', '<b>', '\n');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), fc.array(word, { maxLength: 6 }), (text, asked) => {
        const { text: shown, marks } = snippetOf(parseQuery(asked.join(' ')), text.join(' '));
        let last = 0;
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(shown.length);
        expect(shown.length).toBeLessThanOrEqual(222);
      }),
    );
  });

  it('show the stretch that holds most of what was looked for', () => {
    const filler = 'other words stand here and say nothing '.repeat(20);
    const { text, marks } = snippetOf(
      parseQuery('blue badge '),
      `A badge first. ${filler} The blue badge and the Blue Badge scheme. ${filler}`,
    );
    expect(text).toMatch(/^….*The blue badge and the Blue Badge scheme.*…$/);
    expect(marks).toHaveLength(4);
  });

  it('begin at the beginning where nothing is marked', () => {
    expect(snippetOf(parseQuery('nowhere '), 'Short and whole')).toEqual({ text: 'Short and whole', marks: [] });
  });
});

describe('a second look', () => {
  const holds = (query: string, title: string, body: string): boolean => matches(parseQuery(query), wordsOf(title), wordsOf(body));

  it('wants each term in the title or in the body, and phrases in one of them', () => {
    expect(holds('leave policy ', 'Leave', 'the policy')).toBe(true);
    expect(holds('"leave policy" ', 'Leave', 'policy')).toBe(false);
    expect(holds('"leave policy" ', '', 'our leave-policy')).toBe(true);
    expect(holds('leave polic', 'Leave', 'policies')).toBe(true);
    expect(holds('leave polic ', 'Leave', 'policies')).toBe(false);
  });

  it('is needed wherever the first look sees all letters, and never where it does not', () => {
    const word = fc.constantFrom('it', 'IT', 'item', 'café', 'cafe', 'one-stop', 'stop', 'ＨＲ', 'hr', 'R');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { minLength: 1, maxLength: 3 }), (text, asked) => {
        const query = parseQuery(asked.join(' '));
        if (matches(query, [], wordsOf(text.join(' ')))) expect(mayMatch(query, text.join(' '))).toBe(true);
      }),
    );
    expect(mayMatch(parseQuery('badge '), 'A blue thing')).toBe(false);
    expect(mayMatch(parseQuery('badge '), 'A BADGE')).toBe(true);
  });

  it('finds in a text what was cut out of it', () => {
    const word = fc.stringMatching(/^[a-zé]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 30 }), fc.nat(), (text, at) => {
        const from = at % (text.length - 1);
        expect(holds(`"${text.slice(from, from + 2).join(' ')}"`, '', text.join('; '))).toBe(true);
      }),
    );
  });
});
