import { describe, expect, it } from '@jest/globals';
import { postStates } from '../words.js';
import { mayFetch } from './attachment.js';

/** Shown, hidden, purged, moved. */
const table = {
  'who may not read': [{ reads: false, moderates: false }, [false, false, false, false]],
  'who may not read, though a moderator elsewhere': [{ reads: false, moderates: true }, [false, false, false, false]],
  'who reads': [{ reads: true, moderates: false }, [true, false, false, false]],
  'who moderates': [{ reads: true, moderates: true }, [true, true, false, false]],
} as const;

describe('who may have the files of a post', () => {
  it.each(
    Object.entries(table).flatMap(([who, [reader, cells]]) =>
      postStates.map((state, index) => [who, state, reader, cells[index]] as const),
    ),
  )('%s, while it is %s', (_who, state, reader, expected) => {
    expect(mayFetch({ state }, reader)).toBe(expected);
  });
});
