/** `wanted`: "I would like to learn ...". `offered`: "I could show ...". */
export const topicKinds = ['wanted', 'offered'] as const;
export type TopicKind = (typeof topicKinds)[number];

/** Only an open topic takes votes and speakers. A merged one lives on in another. */
export const topicStates = ['open', 'planned', 'closed', 'merged'] as const;
export type TopicState = (typeof topicStates)[number];

export const topicVerbs = ['plan', 'close', 'merge', 'reopen'] as const;
export type TopicVerb = (typeof topicVerbs)[number];

interface TopicTransition {
  readonly from: readonly TopicState[];
  readonly to: TopicState;
  readonly who: string;
}

/** Every change of state there is; what is not here cannot happen. */
export const topicTransitions: Readonly<Record<TopicVerb, TopicTransition>> = {
  plan: { from: ['open'], to: 'planned', who: 'an organiser' },
  close: { from: ['open'], to: 'closed', who: 'its author, or an organiser of its service' },
  merge: { from: ['open'], to: 'merged', who: 'an organiser of its service' },
  reopen: { from: ['planned', 'closed'], to: 'open', who: 'an organiser of its service' },
};

export function mayBecome(state: TopicState, verb: TopicVerb): boolean {
  return topicTransitions[verb].from.includes(state);
}

export const limits = {
  title: { least: 8, most: 120 },
  details: 5000,
  skills: 10,
  words: 300,
  reason: 500,
  /** New topics of one person on one day. */
  aDay: 10,
} as const;

/** How long those who asked book before everybody else, unless the plan says otherwise. */
export const usualEarlyHours = 48;
