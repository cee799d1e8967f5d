import type { SeriesState } from './series/series.js';

/** How a person stands to a series. Derived fresh for each question. */
export interface Standing {
  readonly isHost: boolean;
  /** Session organiser whose scope holds the series' service. */
  readonly isOrganiser: boolean;
  readonly inAudience: boolean;
}

/** Everything a person can do with a series or one of its dates. */
export const sessionActions = [
  'draft',
  'view',
  'change',
  'publish',
  'end',
  'book',
  'seeAttendees',
  'addAttendee',
  'changeCapacity',
  'changeDate',
  'cancelDate',
  'markAttendance',
  'seeSupport',
  'bringBack',
  'seeHistory',
  'changeMaterials',
  'seeFeedback',
  'messagePeople',
  'seeMessages',
  'seeFigures',
  'exportAttendees',
  'ask',
  'present',
] as const;
export type SessionAction = (typeof sessionActions)[number];

const runs = ({ isHost, isOrganiser }: Standing): boolean => isHost || isOrganiser;

/** Who may do what. A function for each action; there is no other way to be allowed. */
const rules: Readonly<Record<SessionAction, (standing: Standing, state: SeriesState) => boolean>> = {
  draft: () => true,
  view: (standing, state) => runs(standing) || (state !== 'draft' && standing.inAudience),
  change: (standing, state) => runs(standing) && state !== 'ended',
  publish: ({ isOrganiser }, state) => isOrganiser && state === 'draft',
  end: (standing, state) => runs(standing) && state !== 'ended',
  // A series that has ended makes no new dates; those it still has go on as before.
  // Hosts and organisers outside the audience may watch over a date, not take a seat at it.
  book: ({ inAudience }, state) => inAudience && state !== 'draft',
  seeAttendees: runs,
  addAttendee: (standing, state) => runs(standing) && state !== 'draft',
  changeCapacity: (standing, state) => runs(standing) && state !== 'draft',
  changeDate: (standing, state) => runs(standing) && state !== 'draft',
  cancelDate: (standing, state) => runs(standing) && state !== 'draft',
  markAttendance: (standing, state) => runs(standing) && state !== 'draft',
  seeSupport: ({ isHost }) => isHost,
  // Also single dates of a series that goes on.
  bringBack: (standing, state) => runs(standing) && state !== 'draft',
  seeHistory: runs,
  changeMaterials: (standing, state) => runs(standing) && state !== 'draft',
  seeFeedback: runs,
  messagePeople: (standing, state) => runs(standing) && state !== 'draft',
  seeMessages: runs,
  seeFigures: runs,
  // A file leaves the product, so it goes to those who receive people at the door, and to nobody else.
  exportAttendees: ({ isHost }) => isHost,
  // Also after it: the conversation goes on for some weeks.
  ask: ({ inAudience }, state) => inAudience && state !== 'draft',
  present: (standing, state) => runs(standing) && state !== 'draft',
};

export function mayDo(action: SessionAction, standing: Standing, state: SeriesState): boolean {
  return rules[action](standing, state);
}
