import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { Diary } from '../../diary/index.js';
import type { ChangeOccurrence as ChangeOccurrenceRequest, OccurrenceChange } from '../api/occurrence.schemas.js';
import { SessionStarted } from '../domain/sessions.errors.js';
import { OccurrenceChanged } from '../domain/sessions.events.js';
import { OccurrencesRepository } from '../persistence/occurrences.repository.js';
import { changeView } from './change-view.js';
import { BOOKING, HOSTING } from './diary-entries.js';
import { SeatLedgers } from './seat-ledger.js';
import { Standings } from './standings.js';

/** Gives one date its own title or summary, or, with null, that of the series again. */
@Injectable()
export class ChangeOccurrence {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly occurrences: OccurrencesRepository,
    private readonly diary: Diary,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, occurrenceId: number, { title, summary }: ChangeOccurrenceRequest): Promise<OccurrenceChange> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      await this.standings.require(actor, 'changeDate', ledger.series);
      if (ledger.now >= ledger.occurrence.startsAt) throw new SessionStarted();
      await this.occurrences.setOwnWords(occurrenceId, { ownTitle: title, ownSummary: summary });
      await ledger.close();
      const before = ledger.occurrence.ownTitle ?? ledger.series.title;
      const after = title === undefined ? before : (title ?? ledger.series.title);
      if (after !== before) {
        await this.diary.changeAll(BOOKING, occurrenceId, { title: after });
        await this.diary.changeAll(HOSTING, occurrenceId, { title: after });
        this.outbox.add(new OccurrenceChanged({ occurrenceId, changes: [`It is now called ‘${after}’.`] }));
      }
      await this.audit.record({
        actor,
        action: 'sessions.occurrence-changed',
        subject: { type: 'occurrence', id: occurrenceId },
        detail: { title, summary },
      });
      return changeView(ledger);
    });
  }
}
