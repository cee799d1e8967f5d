import type { SeriesEditStart } from '../../../api/models';
import { dateParts } from '../../../ui/forms/date-parts';
import { sentenceOf } from '../editor/rule-sentence';
import { type SeriesDraft, newSeries } from '../editor/series-form';
import { asksNothing, wishForDate, wishForDates } from './change-request';

const start: SeriesEditStart = {
  startsAt: '2026-12-04T11:00',
  rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=10',
  skip: [],
  durationMinutes: 60,
  bankHolidays: 'do-not-run',
  timeZone: 'Europe/London',
  dates: 8,
  people: 31,
};
const stored: SeriesDraft = {
  ...newSeries,
  title: 'Excel clinic',
  sentence: sentenceOf(start.rule) ?? newSeries.sentence,
  firstDate: dateParts('2026-12-04'),
  start: '11:00',
  end: '12:00',
  place: 'Room 2',
  capacityRoom: '12',
  hosts: [{ id: 3, name: 'Kwame', about: '' }],
};
const dates = (typed: Partial<SeriesDraft>, keptRule: string | null = null) =>
  wishForDates({ ...stored, ...typed }, stored, start, keptRule);

describe('a wish for dates still to come', () => {
  it('asks nothing where nothing is typed', () => {
    expect(dates({})).toEqual({});
    expect(asksNothing(dates({}))).toBe(true);
  });

  it('asks only for what is typed', () => {
    expect(dates({ place: 'Room 4 ', hosts: [...stored.hosts, { id: 5, name: 'Ruth', about: '' }] })).toEqual({
      place: 'Room 4',
      hostIds: [3, 5],
    });
  });

  it('says when they run as a whole, because each part depends on the others', () => {
    expect(dates({ start: '11:30', end: '12:30' })).toEqual({ startsAt: '2026-12-04T11:30', durationMinutes: 60, rule: start.rule });
  });

  it('takes another rule from the sentence', () => {
    expect(dates({ sentence: { ...stored.sentence, weekdays: ['TH'] } })).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=10' });
  });

  it('leaves a rule alone that no sentence can say', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=1FR,3FR';
    expect(wishForDates(stored, stored, { ...start, rule }, rule)).toEqual({});
  });
});

describe('a wish for one date', () => {
  const date = (typed: Partial<SeriesDraft>) => wishForDate({ ...stored, ...typed }, stored);

  it('moves it without a rule', () => {
    expect(date({ firstDate: dateParts('2026-12-05'), end: '12:30' })).toEqual({ startsAt: '2026-12-05T11:00', durationMinutes: 90 });
  });

  it('gives it the words of its series again where they are emptied', () => {
    expect(date({ title: '' })).toEqual({ title: null });
  });

  it('never asks for what only a series has, even if it was typed for another scope', () => {
    expect(date({ description: 'Bring a chart', closes: '60', skills: [{ id: 1, name: 'Excel', about: '' }], place: 'Room 4' })).toEqual({
      place: 'Room 4',
    });
  });
});
