import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import type { OccurrenceChange } from '../api/occurrence.schemas.js';
import type { Seats } from '../domain/seating.js';
import { SessionStarted } from '../domain/sessions.errors.js';
import { OccurrencesRepository } from '../persistence/occurrences.repository.js';
import { changeView } from './change-view.js';
import { SeatLedgers } from './seat-ledger.js';
import { Standings } from './standings.js';

/** Sets the seats of one date. Lower than what is booked evicts nobody; more seats go to those who wait. */
@Injectable()
export class ChangeCapacity {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly occurrences: OccurrencesRepository,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, occurrenceId: number, capacity: Seats): Promise<OccurrenceChange> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      await this.standings.require(actor, 'changeCapacity', ledger.series);
      if (ledger.now >= ledger.occurrence.startsAt) throw new SessionStarted();
      const before = ledger.seating.capacity;
      ledger.resize(capacity);
      await this.occurrences.setOwnCapacity(occurrenceId);
      await ledger.close();
      await this.audit.record({
        actor,
        action: 'sessions.capacity-changed',
        subject: { type: 'occurrence', id: occurrenceId },
        detail: { before, after: capacity },
      });
      return changeView(ledger);
    });
  }
}
