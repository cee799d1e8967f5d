import { expect, it } from '@jest/globals';
import { excerptOf } from './bookmarks.js';

it('shows how a post begins, and ends between two words', () => {
  expect(excerptOf('Short enough')).toBe('Short enough');
  const long = excerptOf(`${'word '.repeat(60)}end`);
  expect(long.length).toBeLessThanOrEqual(201);
  expect(long).toMatch(/word…$/);
  expect(excerptOf('x'.repeat(300))).toBe(`${'x'.repeat(200)}…`);
});
