import { convertToParamMap } from '@angular/router';
import { filtersOf, isAsked, isNarrowed, queryOf, requestOf } from './search-filters';

const nothing = { text: '', kind: '', category: '', skill: '', author: '', solved: '', time: '' };

describe('a search in the address', () => {
  it('reads what it knows and leaves the rest', () => {
    expect(filtersOf(convertToParamMap({}))).toEqual(nothing);
    const said = { text: 'HR', kind: 'forum-post', category: '3', skill: '12', author: '7', solved: 'no', time: '31' };
    expect(filtersOf(convertToParamMap(said))).toEqual(said);
    expect(filtersOf(convertToParamMap({ kind: 'secret', category: '0', author: 'me', solved: 'maybe', time: '2' }))).toEqual(nothing);
    expect(filtersOf(convertToParamMap({ text: 'x'.repeat(500) })).text).toHaveLength(200);
  });

  it('is written without what is off', () => {
    expect(queryOf({ text: 'tax', kind: '' })).toEqual({ text: 'tax', kind: null });
  });

  it('is asked for with words or with filters', () => {
    expect(isAsked(nothing)).toBe(false);
    expect(isAsked({ ...nothing, text: ' ' })).toBe(false);
    expect(isAsked({ ...nothing, text: 'tax' })).toBe(true);
    expect(isNarrowed({ ...nothing, text: 'tax' })).toBe(false);
    expect(isNarrowed({ ...nothing, author: '7' })).toBe(true);
  });

  it('is a request with days counted back from today', () => {
    expect(requestOf(nothing, '2026-11-22')).toEqual({});
    expect(requestOf({ ...nothing, text: ' tax ', skill: '3', solved: 'yes', time: '31' }, '2026-03-15')).toEqual({
      q: 'tax',
      tag: 3,
      solved: 'yes',
      from: '2026-02-12',
    });
  });
});
