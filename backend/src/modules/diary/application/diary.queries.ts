import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import type { DiaryEntry } from '../domain/diary-entry.js';
import type { TimeSpan } from '../domain/free-times.js';
import { dayOf, weekFrom } from '../domain/week.js';
import { Diary } from './diary.js';

/** Seven days of one person's diary, told in one zone. Days are written as `2026-11-24`. */
export interface DiaryWeek extends TimeSpan {
  readonly timeZone: string;
  readonly from: string;
  readonly today: string;
  readonly entries: readonly DiaryEntry[];
  /** The first thing after these seven days. */
  readonly later: DiaryEntry | undefined;
}

@Injectable()
export class DiaryQueries {
  constructor(
    private readonly diary: Diary,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** In the council's own zone, from today if no day is given. */
  async week(personId: number, day?: string): Promise<DiaryWeek> {
    const { timeZone } = this.config;
    const today = dayOf(this.clock.now(), timeZone);
    const from = day ?? today;
    const { startsAt, endsAt } = weekFrom(from, timeZone);
    const entries = await this.diary.between(personId, startsAt, endsAt);
    const later = await this.diary.firstFrom(personId, endsAt);
    return { timeZone, from, today, startsAt, endsAt, entries, later };
  }
}
