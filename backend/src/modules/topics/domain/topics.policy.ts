import type { TopicState } from './topic.js';

/** How a person stands to a topic. Derived fresh for each question. */
export interface Standing {
  readonly isAuthor: boolean;
  /** Session organiser somewhere in the council. */
  readonly isOrganiser: boolean;
  /** Session organiser whose scope holds the service that the topic came from. */
  readonly isOrganiserHere: boolean;
}

/** Everything a person can do with a topic. */
export const topicActions = ['suggest', 'view', 'vote', 'speak', 'change', 'close', 'merge', 'reopen', 'plan', 'seeServices'] as const;
export type TopicAction = (typeof topicActions)[number];

const owns = ({ isAuthor, isOrganiserHere }: Standing): boolean => isAuthor || isOrganiserHere;

/** Who may do what. A function for each action; there is no other way to be allowed. */
const rules: Readonly<Record<TopicAction, (standing: Standing, state: TopicState) => boolean>> = {
  suggest: () => true,
  view: () => true,
  // The author's own vote counts like any other.
  vote: (_, state) => state === 'open',
  speak: (_, state) => state === 'open',
  change: (standing, state) => owns(standing) && state === 'open',
  close: (standing, state) => owns(standing) && state === 'open',
  merge: ({ isOrganiserHere }, state) => isOrganiserHere && state === 'open',
  reopen: ({ isOrganiserHere }, state) => isOrganiserHere && (state === 'closed' || state === 'planned'),
  // Any organiser may plan what the whole council asks for; the series itself has to be in their scope, which sessions see to.
  plan: ({ isOrganiser }, state) => isOrganiser && state === 'open',
  // How many of which service ask, small numbers hidden. Who they are is shown to nobody.
  seeServices: ({ isOrganiser }) => isOrganiser,
};

export function mayDo(action: TopicAction, standing: Standing, state: TopicState): boolean {
  return rules[action](standing, state);
}
