import { describe, expect, it } from '@jest/globals';
import { signInNames } from './sign-in-names.js';

const names = (
  people: [number, string | null, string | null][],
  owners: [string, number][] = [],
  shared: string[] = [],
): (string | null)[] => [
  ...signInNames(
    people.map(([personId, personNumber, email]) => ({ personId, personNumber, email })),
    new Map(owners),
    new Set(shared),
  ).values(),
];

describe('the name to sign in with', () => {
  it('is the e-mail address, or the staff number without one', () => {
    expect(
      names([
        [1, '100', 'amara@council.uk'],
        [2, '200', null],
      ]),
    ).toEqual(['amara@council.uk', '200']);
  });

  it('is the staff number for people who share an address', () => {
    expect(
      names(
        [
          [1, '100', 'depot@council.uk'],
          [2, '200', 'depot@council.uk'],
        ],
        [],
        ['depot@council.uk'],
      ),
    ).toEqual(['100', '200']);
  });

  it('stays with whoever has it', () => {
    expect(names([[1, '100', 'sam@council.uk']], [['sam@council.uk', 1]])).toEqual(['sam@council.uk']);
    expect(names([[1, '100', 'Sam@council.uk']], [['sam@council.uk', 9]])).toEqual(['100']);
    expect(names([[1, null, 'sam@council.uk']], [['sam@council.uk', 9]])).toEqual([null]);
  });
});
