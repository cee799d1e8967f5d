import { convertToParamMap } from '@angular/router';
import { filtersOf, monthBefore, monthInWords, queryOf, requestOf } from './list-filters';

const of = (query: Record<string, string>) => filtersOf(convertToParamMap(query));

describe('what a list is narrowed to', () => {
  it('stands in the address, and nothing else is read from there', () => {
    expect(of({})).toEqual({ list: 'latest', skill: '', month: '' });
    expect(of({ list: 'top', month: '2026-10', skill: '7' })).toEqual({ list: 'top', skill: '7', month: '2026-10' });
    expect(of({ list: 'everything', skill: '1 OR 1', month: '2026-10' })).toEqual({ list: 'latest', skill: '', month: '' });
    expect(of({ list: 'top', month: '2026-13' }).month).toBe('');
  });

  it('leaves what is usual out of the address, and the month with the list', () => {
    expect(queryOf({ list: 'latest' })).toEqual({ list: null, month: null });
    expect(queryOf({ list: 'unread' })).toEqual({ list: 'unread', month: null });
    expect(queryOf({ month: '2026-10' })).toEqual({ month: '2026-10' });
    expect(queryOf({ skill: '' })).toEqual({ skill: null });
  });

  it('is what is asked for', () => {
    expect(requestOf({ list: 'latest', skill: '', month: '' }, null)).toEqual({ list: 'latest' });
    expect(requestOf({ list: 'top', skill: '7', month: '2026-10' }, 3)).toEqual({ list: 'top', category: 3, skill: 7, month: '2026-10' });
  });

  it('names months', () => {
    expect(monthBefore('2026-11')).toBe('2026-10');
    expect(monthBefore('2027-01')).toBe('2026-12');
    expect(monthInWords('2026-11')).toBe('November 2026');
  });
});
