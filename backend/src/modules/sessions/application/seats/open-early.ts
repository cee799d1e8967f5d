import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { earlyBookingEndsAt } from '../../domain/series/occurrence.js';
import { SessionNotRunning, SessionStarted } from '../../domain/sessions.errors.js';
import { EarlyBookersRepository } from '../../persistence/seats/early-bookers.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { DatesInBrief } from '../series/dates-in-brief.js';
import { SeatLedgers, type SeatLedger } from './seat-ledger.js';
import { Standings } from '../standings.js';

/** Who asked for a date, and how long they are ahead of the others from now; 0 leaves the time as it is. */
export interface EarlyWish {
  readonly personIds: readonly number[];
  readonly minutes: number;
  /** How many asked, for the record. */
  readonly askedFor: number;
}

/** Lets those who asked for a date book it first, and keeps on record how many they were. For the room that knows who asked. */
@Injectable()
export class OpenEarly {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly occurrences: OccurrencesRepository,
    private readonly dates: DatesInBrief,
    private readonly bookers: EarlyBookersRepository,
  ) {}

  /**
   * @param actor who may change the date; null where the wish stood already when the date was published
   * @returns those of the people whom the date is meant for
   * @throws SessionNotRunning, SessionStarted where somebody asks for a date that is over
   */
  async run(actor: Actor | null, occurrenceId: number, wish: EarlyWish): Promise<number[]> {
    return this.transactions.run(async () => {
      const meant = await this.meant(occurrenceId, wish.personIds);
      const ledger = await this.ledgers.open(occurrenceId);
      if (actor) {
        await this.standings.require(actor, 'changeDate', ledger.series);
        requireToCome(ledger);
      }
      await this.extend(ledger, wish.minutes);
      await this.bookers.add(occurrenceId, meant);
      await this.bookers.setAskedFor(occurrenceId, wish.askedFor);
      await ledger.close();
      return meant;
    });
  }

  /** Who asked before keeps what they were given: a second wish lengthens the time or leaves it. */
  private async extend({ occurrence, times, now }: SeatLedger, minutes: number): Promise<void> {
    if (minutes === 0) return;
    const ends = earlyBookingEndsAt(times);
    const wished = earlyBookingEndsAt({ ...times, earlyFrom: now, earlyMinutes: minutes });
    if (wished && (!ends || wished > ends)) await this.bookers.setTime(occurrence.id, now, minutes);
  }

  private async meant(occurrenceId: number, personIds: readonly number[]): Promise<number[]> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) throw new NotFound();
    return this.dates.meantFor(occurrence.seriesId, personIds);
  }
}

function requireToCome({ occurrence, now }: SeatLedger): void {
  if (occurrence.state !== 'scheduled') throw new SessionNotRunning();
  if (now >= occurrence.startsAt) throw new SessionStarted();
}
