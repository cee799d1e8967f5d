import { convertToParamMap } from '@angular/router';
import { daysOf, filtersOf, isNarrowed, queryOf, requestOf } from './catalogue-filters';

const filters = (query: Record<string, string>) => filtersOf(convertToParamMap(query));

describe('the filters in the address', () => {
  it('are all off where the address says nothing', () => {
    expect(isNarrowed(filters({}))).toBe(false);
    expect(requestOf(filters({}))).toEqual({});
  });

  it('reach the request', () => {
    const query = {
      text: ' letters ',
      skill: '4',
      service: '9',
      where: 'online',
      time: 'morning',
      seats: 'yes',
      captions: 'yes',
      mine: 'yes',
    };
    expect(requestOf(filters(query))).toEqual({
      text: 'letters',
      skill: '4',
      service: 9,
      where: 'online',
      time: 'morning',
      seats: 'true',
      captions: 'true',
      mine: 'true',
    });
  });

  it('ignore what nobody could have chosen', () => {
    expect(requestOf(filters({ skill: 'x', service: '-1', where: 'moon', time: 'night', seats: 'perhaps', day: 'soon' }))).toEqual({});
  });

  it('leave no trace in the address when they are turned off', () => {
    expect(queryOf({ seats: false, text: '', when: 'any', skill: '4' })).toEqual({ seats: null, text: null, when: null, skill: '4' });
  });
});

describe('the days that are asked for', () => {
  const today = '2026-11-24';
  it.each([
    ['any', {}],
    ['today', { from: today, to: today }],
    ['this-week', { from: today, to: '2026-11-29' }],
    ['next-week', { from: '2026-11-30', to: '2026-12-06' }],
    ['this-month', { from: today, to: '2026-11-30' }],
    ['next-month', { from: '2026-12-01', to: '2026-12-31' }],
  ] as const)('%s', (when, days) => {
    expect(daysOf({ day: '', when }, today)).toEqual(days);
  });

  it('are one day where the calendar chose one', () => {
    expect(daysOf({ day: '2026-11-26', when: 'next-month' }, today)).toEqual({ from: '2026-11-26', to: '2026-11-26' });
  });
});
