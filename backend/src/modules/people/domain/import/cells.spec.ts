import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, parseEmail, parseFlag, parseFte, parseNumberText } from './cells.js';

describe('a cell of a staff file', () => {
  it.each([
    ['  Siân\u00a0O\u2019Brien\u200b ', "Siân O'Brien"],
    ['=\u002200123\u0022', '00123'],
    ["'00123", '00123'],
    ["'=SUM(A1)", '=SUM(A1)'],
    ['two\r\nlines', 'two lines'],
    ["'twas", "'twas"],
    ['Sia\u0302n', 'Siân'],
    ['\u201cActing\u201d head', '"Acting" head'],
  ])('reads %j as %j', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it('is read the same when it has been read before', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/^\s*['=]/.test(text)),
        (text) => {
          const once = cleanText(text);
          fc.pre(!/^['=]/.test(once));
          expect(cleanText(once)).toBe(once);
        },
      ),
    );
  });
});

describe('a person number', () => {
  it.each([
    ['00123', null, '00123'],
    ['123', null, '123'],
    ['123', 6, '000123'],
    ['100234.0', 6, '100234'],
    ['100234,00', null, '100234'],
    ['1.20034E+05', null, '120034'],
    ['E100234-2', 6, 'E100234-2'],
  ])('%s of width %s is %s', (text, width, value) => {
    expect(parseNumberText(text, width)).toEqual({ value });
  });

  it.each(['1.2E+05', '1E+06', '1,23E+11'])('%s has lost digits and is refused', (text) => {
    expect(parseNumberText(text, 6)).toEqual({ problem: expect.stringContaining('lost digits') });
  });
});

describe('other cells', () => {
  it.each([
    ['1', 1],
    ['0.6', 0.6],
    ['0,6', 0.6],
    ['60%', 0.6],
    ['0.54054', 0.5405],
  ])('%s is a full-time equivalent of %s', (text, value) => {
    expect(parseFte(text)).toEqual({ value });
  });

  it.each(['37', '-1', 'full', '.'])('%s is no full-time equivalent', (text) => {
    expect(parseFte(text)).toHaveProperty('problem');
  });

  it('knows yes and no', () => {
    expect([parseFlag('Y'), parseFlag('false')]).toEqual([{ value: true }, { value: false }]);
    expect(parseFlag('perhaps')).toHaveProperty('problem');
  });

  it('knows an e-mail address when it sees one', () => {
    expect(parseEmail('Sian.OBrien@Aldermere.gov.uk')).toEqual({ value: 'sian.obrien@aldermere.gov.uk' });
    for (const text of ['sian', 'a@b', 'a b@c.uk', 'a@c.uk;b@c.uk']) expect(parseEmail(text)).toHaveProperty('problem');
  });
});
