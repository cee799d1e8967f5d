import { describe, expect, it } from '@jest/globals';
import { warningsFor } from './check-server.js';

describe('what the start says of the database', () => {
  it('is nothing when short words and stop words are in the index', () => {
    expect(warningsFor({ shortest: 2, stopWords: 0 })).toEqual([]);
  });

  it('is what to set when they are not', () => {
    const [short, stop] = warningsFor({ shortest: 3, stopWords: 1 });
    expect(short).toContain('fewer than 3 letters');
    expect(short).toContain('innodb_ft_min_token_size=2');
    expect(stop).toContain('innodb_ft_enable_stopword=OFF');
  });
});
