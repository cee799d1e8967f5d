import type { AnswerFeedback, FeedbackResults } from '../../../api/models';

type Useful = AnswerFeedback['useful'];
type Recommend = AnswerFeedback['recommend'];
interface Choice<Word extends string> {
  readonly value: Word;
  readonly label: string;
}

/** The three questions, as they are asked and as their answers are shown. */
export const questions = {
  useful: 'Was it useful for your work?',
  recommend: 'Would you recommend this session to a colleague?',
  better: 'What would make it better?',
} as const;

export const usefulChoices: readonly Choice<Useful>[] = [
  { value: 'extremely', label: 'Extremely useful' },
  { value: 'very', label: 'Very useful' },
  { value: 'fairly', label: 'Fairly useful' },
  { value: 'a-little', label: 'A little useful' },
  { value: 'not', label: 'Not useful' },
];

export const recommendChoices: readonly Choice<Recommend>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'not-sure', label: 'Not sure' },
  { value: 'no', label: 'No' },
];

/** One line of a question's answers. */
export interface Line {
  readonly label: string;
  readonly count: number;
  /** Of all answers, in percent: for the length of a bar. */
  readonly percent: number;
}

export function linesOf<Word extends string>(
  choices: readonly Choice<Word>[],
  tally: Readonly<Partial<Record<Word, number>>> | null,
  answers: number,
): Line[] | null {
  if (!tally) return null;
  return choices.map(({ value, label }) => {
    const count = tally[value] ?? 0;
    return { label, count, percent: answers === 0 ? 0 : Math.round((count / answers) * 100) };
  });
}

/** What the answers say together, as a heading. */
export function findingOf({ useful, answers }: FeedbackResults): string {
  if (!useful) return `${answers} people answered`;
  const pleased = (useful['very'] ?? 0) + (useful['extremely'] ?? 0);
  return `${pleased} of ${answers} found it very or extremely useful`;
}

/** Why there is nothing to show, in sentences for those who run the session. */
export function nothingShown({ state, answers, leastAnswers }: FeedbackResults, lastDay: string): string {
  if (state === 'closed') {
    return answers === 0
      ? 'Nobody answered the three questions about this date.'
      : `${answers === 1 ? 'One person' : `${answers} people`} answered. With fewer than ${leastAnswers} nothing is shown, and what was said was deleted unread.`;
  }
  return `Results appear from ${leastAnswers} answers, when the time to answer is over, at the end of ${lastDay}. ${answers} so far.`;
}
