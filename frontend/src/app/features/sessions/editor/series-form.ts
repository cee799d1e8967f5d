import { type SchemaPathTree, applyWhen, maxLength, required, validate } from '@angular/forms/signals';
import { type DateParts, dateProblem, isoDate, noDate } from '../../../ui/forms/date-parts';
import { problem } from '../../../ui/forms/form-submission';
import type { LookupItem } from '../../../ui/forms/lookup-field';
import { minutesBetween } from '../parts/wall-time';
import { wholeNumber } from '../parts/whole-number';
import { type RuleSentence, plainSentence } from './rule-sentence';

/** A series as its form holds it: everything as typed or chosen. */
export interface SeriesDraft {
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly sentence: RuleSentence;
  readonly firstDate: DateParts;
  readonly start: string;
  readonly end: string;
  readonly bankHolidays: string;
  readonly inRoom: boolean;
  readonly place: string;
  readonly capacityRoom: string;
  readonly isOnline: boolean;
  readonly link: string;
  readonly capacityOnline: string;
  readonly captions: boolean;
  readonly hosts: readonly LookupItem[];
  readonly skills: readonly LookupItem[];
  readonly opens: string;
  readonly closes: string;
  readonly cancelUntil: string;
  readonly audience: string;
  readonly audienceService: string;
}

/** What a new series starts from. */
export const newSeries: SeriesDraft = {
  title: '',
  summary: '',
  description: '',
  sentence: plainSentence,
  firstDate: noDate,
  start: '10:00',
  end: '11:00',
  bankHolidays: 'do-not-run',
  inRoom: true,
  place: '',
  capacityRoom: '',
  isOnline: false,
  link: '',
  capacityOnline: '',
  captions: false,
  hosts: [],
  skills: [],
  opens: '',
  closes: '0',
  cancelUntil: '0',
  audience: 'everyone',
  audienceService: '',
};

/** Which rules hold: a kept rule has no sentence to check, and a single date may take its title from the series. */
export interface RulesOpen {
  readonly sentence: () => boolean;
  readonly title?: () => boolean;
}

/** What a series must be before it is sent; the server checks again. */
export function seriesRules(path: SchemaPathTree<SeriesDraft>, { sentence, title = () => true }: RulesOpen): void {
  validate(path.title, ({ value }) => wrong(title() && value().trim() === '', 'Enter a title'));
  maxLength(path.title, 120, { message: 'Title must be 120 characters or fewer' });
  maxLength(path.summary, 500, { message: 'Summary must be 500 characters or fewer' });
  maxLength(path.description, 20_000, { message: 'Description must be 20,000 characters or fewer' });
  timeRules(path);
  applyWhen(path, sentence, sentenceRules);
  validate(path.inRoom, ({ value, valueOf }) => wrong(!value() && !valueOf(path.isOnline), 'Choose a room, online, or both'));
  applyWhen(path, ({ valueOf }) => valueOf(path.inRoom), roomRules);
  applyWhen(path, ({ valueOf }) => valueOf(path.isOnline), onlineRules);
  validate(path.hosts, ({ value }) => wrong(value().length === 0, 'Choose at least one host'));
  validate(path.audienceService, ({ value, valueOf }) => wrong(valueOf(path.audience) === 'service' && value() === '', 'Choose a service'));
}

function timeRules(path: SchemaPathTree<SeriesDraft>): void {
  validate(path.firstDate, ({ value }) => problem(dateProblem(value(), 'the first date')));
  validate(path.end, ({ value, valueOf }) =>
    wrong(minutesBetween(valueOf(path.start), value()) < 5, 'The finish time must be after the start time'),
  );
}

function sentenceRules(path: SchemaPathTree<SeriesDraft>): void {
  const { sentence } = path;
  validate(sentence.weekdays, ({ value, valueOf }) =>
    wrong(valueOf(sentence.unit) === 'week' && value().length === 0, 'Choose at least one day of the week'),
  );
  applyWhen(
    path,
    ({ valueOf }) => valueOf(sentence.unit) !== 'once' && valueOf(sentence.ending) === 'count',
    (when) => {
      wholeNumber(when.sentence.count, { what: 'The number of dates', least: 1, most: 120 });
    },
  );
  validate(sentence.until, ({ value, valueOf }) => {
    if (valueOf(sentence.unit) === 'once' || valueOf(sentence.ending) !== 'until') return null;
    const [last, first] = [isoDate(value()), isoDate(valueOf(path.firstDate))];
    if (last !== null && first !== null && last < first) return problem('The last date must be on or after the first date');
    return problem(dateProblem(value(), 'the last date'));
  });
}

function roomRules(path: SchemaPathTree<SeriesDraft>): void {
  required(path.place, { message: 'Enter the room and where it is' });
  maxLength(path.place, 200, { message: 'Place must be 200 characters or fewer' });
  wholeNumber(path.capacityRoom, { what: 'Seats in the room', least: 1, most: 5000 });
}

function onlineRules(path: SchemaPathTree<SeriesDraft>): void {
  validate(path.link, ({ value }) => wrong(!/^https?:\/\/\S+\.\S+/.test(value().trim()), 'Enter a web address that starts with https://'));
  wholeNumber(path.capacityOnline, { what: 'Seats online', least: 1, most: 5000 });
}

const wrong = (isWrong: boolean, message: string) => problem(isWrong ? message : null);
