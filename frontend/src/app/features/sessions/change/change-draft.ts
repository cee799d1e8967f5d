import type { OccurrenceView, SeriesEditStart, SeriesView } from '../../../api/models';
import { dateParts } from '../../../ui/forms/date-parts';
import { plainSentence, sentenceFrom } from '../editor/rule-sentence';
import { type SeriesDraft, newSeries } from '../editor/series-form';
import { draftOf } from '../editor/series-request';
import { clockOf, dayOfWall, laterThat } from '../parts/wall-time';

/** One date as its form begins: words of its own where it has them, else empty for those of the series. */
export function draftOfDate(view: OccurrenceView): SeriesDraft {
  const { seats } = view;
  return {
    ...newSeries,
    title: view.ownTitle ?? '',
    summary: view.ownSummary ?? '',
    sentence: { ...plainSentence, unit: 'once' },
    firstDate: dateParts(dayOfWall(view.localStart)),
    start: clockOf(view.localStart),
    end: clockOf(view.localEnd),
    inRoom: seats.room !== null || view.place !== null,
    place: view.place ?? '',
    capacityRoom: seats.room ? String(seats.room.capacity) : '',
    isOnline: seats.online !== null || view.online,
    link: view.link ?? '',
    capacityOnline: seats.online ? String(seats.online.capacity) : '',
    hosts: view.hosts.map(({ id, name, service }) => ({ id, name, about: service ?? '' })),
  };
}

/** Dates still to come as their form begins: the series, but from the first of them on. */
export function draftOfDates(series: SeriesView, start: SeriesEditStart): SeriesDraft {
  const from = clockOf(start.startsAt);
  return {
    ...draftOf(series),
    sentence: sentenceFrom(start.rule, start.startsAt),
    firstDate: dateParts(dayOfWall(start.startsAt)),
    start: from,
    end: laterThat(from, start.durationMinutes),
    bankHolidays: start.bankHolidays,
  };
}

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What somebody typed, over what is stored by now: nothing typed is lost when another scope is chosen or somebody else was faster. */
export function carryOver(typed: SeriesDraft, before: SeriesDraft, now: SeriesDraft): SeriesDraft {
  const changed = Object.entries(typed).filter(([name, value]) => !same(value, before[name as keyof SeriesDraft]));
  return { ...now, ...(Object.fromEntries(changed) as Partial<SeriesDraft>) };
}
