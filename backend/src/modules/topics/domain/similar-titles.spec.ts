import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { alikeFrom, gramsOf, keyOf, likeness, stemOf } from './similar-titles.js';

const alike = (one: string, other: string): number => likeness(gramsOf(one), gramsOf(other));

describe('titles that are alike', () => {
  it.each([
    ['Pivot tables in Excel', 'Excel: how to use pivot tables'],
    ['AI tools safely', 'Using AI tools safely with resident data'],
    ['How a planning appeal really works', 'Planning appeals'],
    ['Exel pivot tables', 'Excel pivot tables for beginners'],
    ['Talking to someone in crisis', 'Talking to someone in crisis on the phone'],
    ['Introduction to Welsh for the front desk', 'Front desk Welsh: an introduction'],
    ['Café culture', 'cafe culture'],
  ])('finds %s like %s', (one, other) => {
    expect(alike(one, other)).toBeGreaterThanOrEqual(alikeFrom);
  });

  it.each([
    ['Data protection basics', 'Using AI tools safely with resident data'],
    ['How do I get started with budgets', 'How do I get started with Power BI'],
    ['Reading the risk register', 'Writing plain English letters'],
  ])('keeps %s apart from %s', (one, other) => {
    expect(alike(one, other)).toBeLessThan(alikeFrom);
  });

  it.each([
    ['appeals', 'appeal'],
    ['planning', 'plan'],
    ['planned', 'plan'],
    ['policies', 'policy'],
    ['writing', 'writ'],
    ['write', 'writ'],
    ['crisis', 'crisis'],
    ['press', 'press'],
    ['falling', 'fall'],
    ['bus', 'bus'],
  ])('cuts %s to %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });

  it('is itself, and the same both ways, for any two titles', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120, unit: 'grapheme' }), fc.string({ maxLength: 120, unit: 'grapheme' }), (one, other) => {
        expect(alike(one, other)).toBeCloseTo(alike(other, one));
        if (gramsOf(one).length > 0) expect(alike(one, one)).toBe(1);
        for (const gram of gramsOf(one)) expect([...gram].length).toBeLessThanOrEqual(24);
        expect(keyOf('offered', one).length).toBeLessThanOrEqual(140);
      }),
    );
  });

  it('has one key for one title, and one for each kind', () => {
    expect(keyOf('wanted', '  Pivot tables, in “Excel”! ')).toBe('wanted:pivot tables in excel');
    expect(keyOf('offered', 'Pivot tables in Excel')).not.toBe(keyOf('wanted', 'Pivot tables in Excel'));
    expect(keyOf('wanted', '🙂🙂🙂🙂🙂🙂🙂🙂')).toBe('wanted:🙂🙂🙂🙂🙂🙂🙂🙂');
  });
});
