import { convertToParamMap } from '@angular/router';
import { filtersOf } from './audit-filters';
import { actionInWords, detailInWords, subjectLink, subjectName } from './audit-words';

describe('the audit trail in words', () => {
  it('says what was done, and spells out what it has no words for', () => {
    expect(actionInWords('people.role-given')).toBe('gave a role');
    expect(actionInWords('pairs.match-made')).toBe('pairs match made');
    expect(subjectName('staff-import')).toBe('Staff import');
    expect(subjectName('goal')).toBe('goal');
  });

  it('leads to records that have a page', () => {
    expect(subjectLink({ type: 'occurrence', id: '12' })).toBe('/sessions/12');
    expect(subjectLink({ type: 'role', id: '3' })).toBeNull();
  });

  it('tells details without what is empty', () => {
    expect(
      detailInWords({
        role: 'forum-moderator',
        serviceId: null,
        confirmLeavers: true,
        changed: ['title', 'placeName'],
        seats: { room: 4 },
      }),
    ).toEqual([
      { name: 'role', value: 'forum moderator' },
      { name: 'confirm leavers', value: 'yes' },
      { name: 'changed', value: 'title, placeName' },
      { name: 'seats', value: 'room 4' },
    ]);
    expect(detailInWords(null)).toEqual([]);
  });

  it('is narrowed by what stands in the address, and by nothing else', () => {
    expect(filtersOf(convertToParamMap({ by: '4', person: 'x', about: 'series' }))).toEqual({ actorId: 4, subjectType: 'series' });
    expect(filtersOf(convertToParamMap({ about: 'anything', by: '0' }))).toEqual({});
  });
});
