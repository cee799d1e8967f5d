import { describe, expect, it } from '@jest/globals';
import { mayBecome, seriesStates, seriesVerbs, seriesTransitions } from './series.js';

const allowed = ['draft publish published', 'published end ended', 'draft discard ended', 'ended bring back published'];

describe('the states of a series', () => {
  it.each(seriesVerbs.flatMap((verb) => seriesStates.map((from) => ({ verb, from }))))('$verb from $from', ({ verb, from }) => {
    expect(mayBecome(from, verb)).toBe(allowed.some((line) => line.startsWith(`${from} ${verb} `)));
  });

  it('leads where the table says', () => {
    expect(seriesVerbs.map((verb) => `${seriesTransitions[verb].from} ${verb} ${seriesTransitions[verb].to}`)).toEqual(allowed);
  });

  it('leads out of the end only for who brings it back', () => {
    expect(seriesVerbs.filter((verb) => mayBecome('ended', verb))).toEqual(['bring back']);
  });
});
