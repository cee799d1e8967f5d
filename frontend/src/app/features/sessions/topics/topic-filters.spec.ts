import { convertToParamMap } from '@angular/router';
import { filtersOf, isNarrowed, queryOf, requestOf } from './topic-filters';

describe('the list of topics in the address', () => {
  it('reads what it knows and leaves the rest', () => {
    expect(filtersOf(convertToParamMap({}))).toEqual({ list: 'wanted', text: '', skill: '' });
    expect(filtersOf(convertToParamMap({ list: 'mine', text: 'excel', skill: '12' }))).toEqual({
      list: 'mine',
      text: 'excel',
      skill: '12',
    });
    expect(filtersOf(convertToParamMap({ list: 'all', skill: 'x' }))).toEqual({ list: 'wanted', text: '', skill: '' });
  });

  it('writes what differs from the usual', () => {
    expect(queryOf({ list: 'wanted', text: '', skill: '3' })).toEqual({ list: null, text: null, skill: '3' });
    expect(isNarrowed({ list: 'mine', text: '', skill: '' })).toBe(false);
    expect(requestOf({ list: 'newest', text: ' excel ', skill: '3' })).toEqual({ list: 'newest', text: 'excel', skill: '3' });
    expect(requestOf({ list: 'newest', text: ' ', skill: '' })).toEqual({ list: 'newest' });
  });
});
