import { describe, expect, it } from '@jest/globals';
import { together } from './readers-together.js';

const [amara, ruth] = [
  { id: 7, name: 'Amara' },
  { id: 8, name: 'Ruth' },
];

describe('the readers of several servers', () => {
  it('are added up', () => {
    expect(together([{ count: 3 }, { count: 4 }, { count: 0 }])).toEqual({ count: 7 });
  });

  it('are named once, in one order everywhere, beside those who are only counted', () => {
    const parts = [
      { count: 2, people: [ruth, amara] },
      { count: 2, people: [ruth] },
    ];
    expect(together(parts)).toEqual({ count: 3, people: [amara, ruth] });
    expect(together(parts.toReversed())).toEqual({ count: 3, people: [amara, ruth] });
  });
});
