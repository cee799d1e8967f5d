import { randomUUID } from 'node:crypto';
import { AnswerQuestions, AskQuestion } from '../../modules/sessions/index.js';
import { daysAfter } from '../day.js';
import { questionsOfDates, type DateQuestion, type DateQuestionsPlan } from '../forum/questions-of-dates.js';
import type { MadeDate } from '../series/bookings.js';
import type { SeriesPlan } from '../series/series-plan.js';
import type { ForumHappening, ForumVoices } from './forum-voices.js';
import type { Stage } from './stage.js';

const MINUTE_MS = 60_000;

/** A date with its questions, and who hosts it. */
interface AskedDate {
  readonly plan: DateQuestionsPlan;
  readonly date: MadeDate;
  readonly host: string;
}

/** What is asked at dates of the series. Of a date that is over, it is asked the day before; of one ahead, in the last days. */
export function questionHappenings(
  stage: Stage,
  voices: ForumVoices,
  series: readonly { readonly plan: SeriesPlan; readonly dates: readonly MadeDate[] }[],
): ForumHappening[] {
  return questionsOfDates.flatMap((plan) => {
    const found = series.find(({ plan: { key } }) => key === plan.series);
    const date = found?.dates.find(({ turn }) => turn === plan.turn);
    return found && date ? happeningsOf(stage, voices, { plan, date, host: found.plan.host }) : [];
  });
}

function happeningsOf(stage: Stage, voices: ForumVoices, { plan, date, host }: AskedDate): ForumHappening[] {
  const asked = plan.questions.map((question, index) => ({
    at: plan.turn < 0 ? minutesAfter(date.startsAt, -24 * 60 + index * 35) : askedLately(stage, plan, index),
    act: () => ask(stage, voices, { date, host, question }),
  }));
  const { summary } = plan;
  if (summary === undefined) return asked;
  const sumUp = async (): Promise<void> => {
    await stage.get(AnswerQuestions).sumUp(await voices.actor(host), date.id, { key: randomUUID(), words: summary });
  };
  return [...asked, { at: minutesAfter(date.endsAt, 95), act: sumUp }];
}

async function ask(
  stage: Stage,
  voices: ForumVoices,
  { date, host, question }: { date: MadeDate; host: string; question: DateQuestion },
): Promise<void> {
  const { by, words, votes } = question;
  const number = await stage.get(AskQuestion).run(await voices.actor(by), date.id, { key: randomUUID(), words });
  for (const voter of await voices.others('sessions', by, votes)) await stage.get(AnswerQuestions).vote(voter, date.id, number, true);
  if (question.answered) await stage.get(AnswerQuestions).answered(await voices.actor(host), date.id, number, true);
}

function minutesAfter(instant: Date, minutes: number): string {
  return new Date(instant.getTime() + minutes * MINUTE_MS).toISOString();
}

/** In the last week, spread over its days. */
function askedLately(stage: Stage, { series }: DateQuestionsPlan, index: number): string {
  const day = daysAfter(stage.today, -1 - ((series.length + index * 2) % 6));
  return minutesAfter(new Date(`${day}T09:10:00Z`), index * 47 + series.length * 11);
}
