import type { DraftSeries, RecurrencePreviewRequest, SeriesView } from '../../../api/models';
import { Problem, problemOf } from '../../../core/http/problem';
import { dateParts, dateProblem, isoDate } from '../../../ui/forms/date-parts';
import { clockOf, dayOfWall, laterThat, minutesBetween } from '../parts/wall-time';
import { type RuleSentence, ruleOf, sentenceFrom } from './rule-sentence';
import { type SeriesDraft, newSeries } from './series-form';

type Details = Omit<DraftSeries, 'startsAt' | 'durationMinutes' | 'rule' | 'bankHolidays' | 'skip' | 'timeZone'>;
type Timing = Pick<DraftSeries, 'startsAt' | 'durationMinutes' | 'rule' | 'bankHolidays'>;

/** Everything but when it happens: what may change in a published series too. */
export function detailsOf(draft: SeriesDraft): Details {
  return {
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    description: draft.description,
    hostIds: draft.hosts.map((host) => host.id),
    skillIds: draft.skills.map((skill) => skill.id),
    place: draft.inRoom ? draft.place.trim() : null,
    capacityRoom: draft.inRoom ? Number(draft.capacityRoom) : 0,
    link: draft.isOnline ? draft.link.trim() : null,
    capacityOnline: draft.isOnline ? Number(draft.capacityOnline) : 0,
    captions: draft.captions,
    opensMinutesBefore: draft.opens === '' ? null : Number(draft.opens),
    closesMinutesBefore: Number(draft.closes),
    releaseUntilMinutesBefore: Number(draft.cancelUntil),
    audience: draft.audience === 'service' ? 'service' : 'everyone',
    audienceServiceId: draft.audience === 'service' ? Number(draft.audienceService) : null,
  };
}

/** When it happens. `keptRule` is a rule that the sentence cannot say, and stays as it is. */
export function timingOf(draft: SeriesDraft, keptRule: string | null): Timing {
  return {
    startsAt: `${isoDate(draft.firstDate) ?? ''}T${draft.start}`,
    durationMinutes: minutesBetween(draft.start, draft.end),
    rule: keptRule ?? ruleOf(draft.sentence),
    bankHolidays: draft.bankHolidays as NonNullable<DraftSeries['bankHolidays']>,
  };
}

/** What the preview is asked for, or null while the form holds no rule yet. */
export function previewOf(draft: SeriesDraft, keptRule: string | null, seriesId: number | null): RecurrencePreviewRequest | null {
  if (!timeIsComplete(draft, keptRule)) return null;
  return {
    ...timingOf(draft, keptRule),
    limit: 12,
    hostIds: draft.hosts.slice(0, 10).map((host) => host.id),
    describe: true,
    ...(seriesId === null ? {} : { seriesId }),
  };
}

/** A time that can be sent: nothing of it is half typed. */
export function timeIsComplete({ sentence, firstDate, start, end }: SeriesDraft, keptRule: string | null): boolean {
  return isoDate(firstDate) !== null && minutesBetween(start, end) >= 5 && (keptRule !== null || isComplete(sentence));
}

function isComplete({ unit, weekdays, ending, count, until }: RuleSentence): boolean {
  if (unit === 'once') return true;
  if (unit === 'week' && weekdays.length === 0) return false;
  if (ending === 'count') return /^\d{1,3}$/.test(count.trim()) && Number(count) >= 1 && Number(count) <= 120;
  return ending === 'never' || dateProblem(until, 'the last date') === null;
}

/** A stored series as the form shows it. */
export function draftOf(view: SeriesView): SeriesDraft {
  const start = clockOf(view.startsAt);
  return {
    ...newSeries,
    title: view.title,
    summary: view.summary,
    description: view.description,
    sentence: sentenceFrom(view.rule, view.startsAt),
    firstDate: dateParts(dayOfWall(view.startsAt)),
    start,
    end: laterThat(start, view.durationMinutes),
    bankHolidays: view.bankHolidays,
    inRoom: view.capacityRoom > 0 || view.place !== null,
    place: view.place ?? '',
    capacityRoom: view.capacityRoom === 0 ? '' : String(view.capacityRoom),
    isOnline: view.capacityOnline > 0 || view.link !== null,
    link: view.link ?? '',
    capacityOnline: view.capacityOnline === 0 ? '' : String(view.capacityOnline),
    captions: view.captions,
    hosts: view.hosts.map(({ id, name, service }) => ({ id, name, about: service ?? '' })),
    skills: view.skills.map(({ id, name }) => ({ id, name, about: '' })),
    opens: view.opensMinutesBefore === null ? '' : String(view.opensMinutesBefore),
    closes: String(view.closesMinutesBefore),
    cancelUntil: String(view.releaseUntilMinutesBefore),
    audience: view.audience,
    audienceService: view.audienceServiceId === null ? '' : String(view.audienceServiceId),
  };
}

/** The names of the form for what the server calls otherwise, so that its words stand beside the right field. */
const names: Readonly<Record<string, string>> = {
  startsAt: 'firstDate',
  durationMinutes: 'end',
  rule: 'sentence.unit',
  hostIds: 'hosts',
  skillIds: 'skills',
  opensMinutesBefore: 'opens',
  closesMinutesBefore: 'closes',
  releaseUntilMinutesBefore: 'cancelUntil',
  audienceServiceId: 'audienceService',
};

/** A refusal of the server in the names of the form. */
export function inFormsNames(cause: unknown): Problem {
  const problem = problemOf(cause);
  const fields = problem.fields.map(({ field, message }) => {
    const [name = '', ...rest] = field.split(/(?=[.[])/);
    return { field: names[name] ?? [name, ...rest].join(''), message };
  });
  return new Problem(problem.status, problem.code, problem.title, problem.detail, fields, problem.requestId);
}
