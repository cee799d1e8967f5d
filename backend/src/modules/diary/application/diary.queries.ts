import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import type { DiaryEntryView, DiaryWeekView } from '../api/diary.schemas.js';
import type { DiaryEntry } from '../domain/diary-entry.js';
import { dayOf, weekFrom } from '../domain/week.js';
import { Diary } from './diary.js';

@Injectable()
export class DiaryQueries {
  constructor(
    private readonly diary: Diary,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Seven days of a person's diary in the council's own zone, from today if no day is given. */
  async week(personId: number, day?: string): Promise<DiaryWeekView> {
    const { timeZone } = this.config;
    const today = dayOf(this.clock.now(), timeZone);
    const from = day ?? today;
    const { startsAt, endsAt } = weekFrom(from, timeZone);
    const items = await this.diary.between(personId, startsAt, endsAt);
    const later = await this.diary.firstFrom(personId, endsAt);
    return {
      from,
      today,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      items: items.map((entry) => view(entry, timeZone)),
      later: later ? view(later, timeZone) : null,
    };
  }
}

function view(entry: DiaryEntry, ownZone: string): DiaryEntryView {
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
