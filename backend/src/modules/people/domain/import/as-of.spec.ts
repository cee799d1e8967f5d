import { describe, expect, it } from '@jest/globals';
import { asOf } from './as-of.js';
import { council, personIn } from './testing/staff-file.js';

describe('a person as the days go by', () => {
  it('begins on their first day', async () => {
    const joiner = personIn(await council({ hired: '01/12/2026' }), '100001');
    expect([joiner, asOf(joiner, '2026-11-30'), asOf(joiner, '2026-12-01')].map((person) => person.state)).toEqual([
      'joining',
      'joining',
      'here',
    ]);
  });

  it('leaves after their last day, and not before', async () => {
    const leaver = personIn(await council({ ends: '31/12/2026' }), '100001');
    expect(asOf(leaver, '2026-12-31')).toEqual(leaver);
    expect(asOf(leaver, '2027-01-01')).toMatchObject({
      state: 'left',
      leavesOn: '2026-12-31',
      posts: [{ state: 'ended', endsOn: '2026-12-31', primary: false }],
    });
  });

  it('keeps working in the other post when the main one is over', async () => {
    const twoPosts = await council({ ends: '31/12/2026' }, { assignment: 'E100001-2', primary: 'N' });
    expect(asOf(personIn(twoPosts, '100001'), '2027-01-01')).toMatchObject({
      state: 'here',
      posts: [{ state: 'ended' }, { primary: true, state: 'active' }],
    });
  });
});
