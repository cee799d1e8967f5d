/** Why somebody reports a post, or a moderator hides one. */
export const careReasons = ['unkind', 'personal', 'unsafe', 'misplaced', 'other'] as const;
export type CareReason = (typeof careReasons)[number];

/** As the author is told it: "It was hidden because ..."; null where only the moderator's own words say why. */
export const becauseOf: Readonly<Record<CareReason, string | null>> = {
  unkind: 'it could hurt somebody who reads it',
  personal: 'it tells something personal about somebody',
  unsafe: 'following it could do harm',
  misplaced: 'it belongs somewhere else',
  other: null,
};

export const caseStates = ['open', 'decided'] as const;
export type CaseState = (typeof caseStates)[number];

/** What becomes of a reported post: it stays as it is; it is hidden; it stays, and its author is asked to think again. */
export const caseDecisions = ['nothing', 'hidden', 'words'] as const;
export type CaseDecision = (typeof caseDecisions)[number];

/** Who took a post away. */
export const hiders = ['author', 'moderator'] as const;
export type Hider = (typeof hiders)[number];

const MINUTE_MS = 60_000;

export const careLimits = {
  /** A change of words so soon after the last wording leaves no trace. */
  graceMs: 5 * MINUTE_MS,
  words: 1000,
  claimMs: 120 * MINUTE_MS,
  /** Posts that one split or merge takes along. */
  postsAtOnce: 500,
  /** Earlier wordings that are kept of one post. */
  revisions: 1000,
  pinDays: 366,
} as const;
