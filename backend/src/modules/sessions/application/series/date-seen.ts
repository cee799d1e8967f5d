import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { SessionAction, Standing } from '../../domain/sessions.policy.js';
import { BookingsRepository, type ActiveBooking } from '../../persistence/seats/bookings.repository.js';
import { OccurrencesRepository, type LockedOccurrence } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { Standings } from '../standings.js';

/** A date with how somebody stands to it. */
export interface DateSeen {
  readonly occurrence: LockedOccurrence;
  readonly series: SeriesWithPeople;
  readonly standing: Standing;
  /** Their place at it, if they have one. */
  readonly booking: ActiveBooking | undefined;
  /** Hosts it, or organises it in their scope. */
  readonly runs: boolean;
}

/** Finds a date for somebody who may do something with it. */
@Injectable()
export class DatesSeen {
  constructor(
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly bookings: BookingsRepository,
    private readonly standings: Standings,
  ) {}

  /** @throws NotFound where there is none, or they may not know of it; Refused where they may not do this */
  async of(actor: Actor, occurrenceId: number, action: SessionAction = 'view'): Promise<DateSeen> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) throw new NotFound();
    return this.seen(actor, occurrence, action);
  }

  /** Locks the date until the transaction ends. @throws NotFound, Refused */
  async lock(actor: Actor, occurrenceId: number, action: SessionAction): Promise<DateSeen> {
    return this.seen(actor, await this.occurrences.lock(occurrenceId), action);
  }

  private async seen(actor: Actor, occurrence: LockedOccurrence, action: SessionAction): Promise<DateSeen> {
    const series = await this.series.ofDate(occurrence);
    const standing = await this.standings.require(actor, action, series);
    const booking = await this.bookings.find(occurrence.id, actor.personId);
    return { occurrence, series, standing, booking, runs: standing.isHost || standing.isOrganiser };
  }
}
