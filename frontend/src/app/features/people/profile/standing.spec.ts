import { standingIn } from './standing';

describe('what the reader is to a person', () => {
  it.each([
    [['self'], 'This is you'],
    [['report', 'same-team', 'same-service'], 'Gareth is your line manager'],
    [['line-manager', 'same-team'], 'You are Gareth’s line manager'],
    [['same-service'], 'You and Gareth are in the same service'],
    [['colleague'], ''],
  ] as const)('is told from %j', (relationships, words) => {
    expect(standingIn({ givenName: 'Gareth', relationships: [...relationships] })).toBe(words);
  });

  it('is nothing before the person is known', () => {
    expect(standingIn(null)).toBe('');
  });
});
