import { recommendations, usefulness, type Recommendation, type Usefulness } from './feedback.js';

/** With fewer answers than this nothing is shown, and the answers are deleted unread. */
export const leastAnswers = 5;
/** Below this many, a question that all answered alike is held back: it would say what each of them said. */
export const leastAnswersAlike = 10;

/** How often each word was said. Words without a count were not said. */
export type Tally<Word extends string> = Readonly<Record<Word, number>>;

export interface Scores {
  readonly answers: number;
  readonly useful: Tally<Usefulness>;
  readonly recommend: Tally<Recommendation>;
}

/** What may be shown of scores: null for a question whose answers would give away what somebody said. */
export interface ShownScores {
  readonly answers: number;
  readonly useful: Tally<Usefulness> | null;
  readonly recommend: Tally<Recommendation> | null;
}

export interface ScoreCount {
  readonly useful: Usefulness;
  readonly recommend: Recommendation;
  readonly count: number;
}

export function addUp(counts: readonly ScoreCount[]): Scores {
  const useful = nothingSaid(usefulness);
  const recommend = nothingSaid(recommendations);
  let answers = 0;
  for (const said of counts) {
    useful[said.useful] += said.count;
    recommend[said.recommend] += said.count;
    answers += said.count;
  }
  return { answers, useful, recommend };
}

/** @returns null where too few answered */
export function shown({ answers, useful, recommend }: Scores): ShownScores | null {
  if (answers < leastAnswers) return null;
  return { answers, useful: unlessAlike(useful, answers), recommend: unlessAlike(recommend, answers) };
}

function unlessAlike<Word extends string>(tally: Tally<Word>, answers: number): Tally<Word> | null {
  const alike = Object.values<number>(tally).includes(answers);
  return alike && answers < leastAnswersAlike ? null : tally;
}

function nothingSaid<Word extends string>(words: readonly Word[]): Record<Word, number> {
  return Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>;
}
