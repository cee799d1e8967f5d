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
    const from = day ?? dayOf(this.clock.now(), timeZone);
    const { startsAt, endsAt } = weekFrom(from, timeZone);
    const items = await this.diary.between(personId, startsAt, endsAt);
    const later = await this.diary.firstFrom(personId, endsAt);
    return {
      from,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      items: items.map(view),
      later: later ? view(later) : null,
    };
  }
}

function view({ source, sourceId, title, startsAt, endsAt, timeZone, link, state, note }: DiaryEntry): DiaryEntryView {
  return { source, sourceId, title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), timeZone, link, state, note };
}
