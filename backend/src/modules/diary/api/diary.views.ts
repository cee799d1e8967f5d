import type { DiaryWeek } from '../application/diary.queries.js';
import type { DiaryEntry } from '../domain/diary-entry.js';
import type { DiaryEntryView, DiaryWeekView } from './diary.schemas.js';

export function weekView({ timeZone, from, today, startsAt, endsAt, entries, later }: DiaryWeek): DiaryWeekView {
  return {
    from,
    today,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    items: entries.map((entry) => entryView(entry, timeZone)),
    later: later ? entryView(later, timeZone) : null,
  };
}

function entryView(entry: DiaryEntry, ownZone: string): DiaryEntryView {
  const { id, source, sourceId, title, startsAt, endsAt, timeZone, link, state, note } = entry;
  return {
    id,
    source,
    sourceId,
    title,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone: timeZone ?? ownZone,
    link,
    state,
    note,
  };
}
