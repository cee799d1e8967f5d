import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { MyCode } from '../../api/attendance/attendance.schemas.js';
import { checkInPath, digitsOf } from '../../domain/attendance/check-in.js';
import { NotBooked } from '../../domain/sessions.errors.js';
import { AttendanceRepository } from '../../persistence/attendance/attendance.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { codeDate } from './code-date.js';

/** The code that I show at the door, made when I first ask for it. A place that ended takes its code with it. */
@Injectable()
export class ShowMyCode {
  constructor(
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly attendance: AttendanceRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async run({ personId }: Actor, occurrenceId: number): Promise<MyCode> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) throw new NotFound();
    const mine = (await this.attendance.of(occurrenceId, [personId])).get(personId);
    if (!mine) throw new NotBooked();
    const token = await this.attendance.tokenOf(mine.id, this.clock.now());
    return {
      token,
      url: `${this.config.publicUrl ?? ''}${checkInPath(token)}`,
      digits: digitsOf(token),
      date: codeDate(occurrence, await this.series.ofDate(occurrence)),
      seat: mine.seat,
      attendance: mine.attendance,
    };
  }
}
