import { convertToParamMap } from '@angular/router';
import { filtersOf, isNarrowed, queryOf, requestOf } from './directory-filters';

const of = (query: Record<string, string>) => filtersOf(convertToParamMap(query));

describe('the filters of the directory', () => {
  it('come from the address and go into the request', () => {
    expect(requestOf(of({ text: ' Ruth ', service: '7', skill: '12', ask: 'yes' }))).toEqual({
      q: 'Ruth',
      serviceId: 7,
      skillId: 12,
      mayAsk: 'true',
    });
  });

  it.each<Record<string, string>>([{}, { text: '  ' }, { service: 'x' }, { skill: '-1' }, { ask: 'maybe' }])('are off for %j', (query) => {
    expect(isNarrowed(of(query))).toBe(false);
    expect(requestOf(of(query))).toEqual({});
  });

  it('are taken out of the address when they are turned off', () => {
    expect(queryOf({ text: '', service: '7', ask: false })).toEqual({ text: null, service: '7', ask: null });
    expect(queryOf({ ask: true })).toEqual({ ask: 'yes' });
  });
});
