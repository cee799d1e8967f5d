import { describe, expect, it } from '@jest/globals';
import { seriesStates, type SeriesState } from './series/series.js';
import { mayDo, sessionActions, type SessionAction, type Standing } from './sessions.policy.js';

type Who = 'host' | 'organiser in scope' | 'in the audience' | 'outside the audience';

const standings: Record<Who, Standing> = {
  host: { isHost: true, isOrganiser: false, inAudience: true },
  'organiser in scope': { isHost: false, isOrganiser: true, inAudience: true },
  // Also an organiser of another service, a line manager and an administrator: none of them has a say here.
  'in the audience': { isHost: false, isOrganiser: false, inAudience: true },
  'outside the audience': { isHost: false, isOrganiser: false, inAudience: false },
};

const yes = true;
const no = false;

/** Draft, published, ended. */
const table: Record<SessionAction, Record<Who, [boolean, boolean, boolean]>> = {
  draft: {
    host: [yes, yes, yes],
    'organiser in scope': [yes, yes, yes],
    'in the audience': [yes, yes, yes],
    'outside the audience': [yes, yes, yes],
  },
  view: {
    host: [yes, yes, yes],
    'organiser in scope': [yes, yes, yes],
    'in the audience': [no, yes, yes],
    'outside the audience': [no, no, no],
  },
  change: {
    host: [yes, yes, no],
    'organiser in scope': [yes, yes, no],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  publish: {
    host: [no, no, no],
    'organiser in scope': [yes, no, no],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  end: {
    host: [yes, yes, no],
    'organiser in scope': [yes, yes, no],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  book: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, yes, yes],
    'outside the audience': [no, no, no],
  },
  seeAttendees: {
    host: [yes, yes, yes],
    'organiser in scope': [yes, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  addAttendee: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  changeCapacity: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  changeDate: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  cancelDate: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  markAttendance: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  seeSupport: {
    host: [yes, yes, yes],
    'organiser in scope': [no, no, no],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  bringBack: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  seeHistory: {
    host: [yes, yes, yes],
    'organiser in scope': [yes, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  changeMaterials: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  seeFeedback: {
    host: [yes, yes, yes],
    'organiser in scope': [yes, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  messagePeople: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  seeMessages: {
    host: [yes, yes, yes],
    'organiser in scope': [yes, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  seeFigures: {
    host: [yes, yes, yes],
    'organiser in scope': [yes, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  exportAttendees: {
    host: [yes, yes, yes],
    'organiser in scope': [no, no, no],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
  ask: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, yes, yes],
    'outside the audience': [no, no, no],
  },
  present: {
    host: [no, yes, yes],
    'organiser in scope': [no, yes, yes],
    'in the audience': [no, no, no],
    'outside the audience': [no, no, no],
  },
};

const cells = sessionActions.flatMap((action) =>
  Object.entries(standings).flatMap(([who, standing]) =>
    seriesStates.map((state, column): [SessionAction, Who, SeriesState, Standing, boolean | undefined] => [
      action,
      who as Who,
      state,
      standing,
      table[action][who as Who][column],
    ]),
  ),
);

describe('who may do what with a session', () => {
  it.each(cells)('%s as %s while %s', (action, _who, state, standing, expected) => {
    expect(mayDo(action, standing, state)).toBe(expected);
  });

  it('lets a host who was moved out of the audience keep hosting, without a seat', () => {
    const host: Standing = { isHost: true, isOrganiser: false, inAudience: false };
    expect(mayDo('change', host, 'published')).toBe(true);
    expect(mayDo('book', host, 'published')).toBe(false);
  });
});
