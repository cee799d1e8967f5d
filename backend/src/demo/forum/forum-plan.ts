/** One post: who wrote it, how many working minutes after the one before, and their words. `@{Ruth Ellery}` names a colleague. */
export type PostLine = readonly [by: string, minutesLater: number, words: string, marks?: PostMarks];

/** What others said to a post. */
export interface PostMarks {
  readonly accepted?: true;
  readonly thanks?: number;
  readonly helpful?: number;
  readonly celebrate?: number;
}

/** A conversation of the demo council. People without a name of their own are `Highways 2`: the second of a service who writes here. */
export interface ForumTopicPlan {
  readonly category: string;
  readonly kind: 'discussion' | 'question';
  /** Full working days before today on which it began. */
  readonly daysAgo: number;
  /** Local time, `HH:MM`. */
  readonly at: string;
  readonly title: string;
  readonly skills: readonly string[];
  /** Asked without a name. */
  readonly anonymous?: true;
  readonly posts: readonly PostLine[];
}
