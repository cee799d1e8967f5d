import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Diary } from '../../../diary/index.js';
import type { CancelledWith } from '../../domain/series/occurrence.js';
import { SessionNotRunning, SessionStarted } from '../../domain/sessions.errors.js';
import { OccurrenceCancelled } from '../../domain/sessions.events.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { AttendanceMarks } from '../attendance/attendance-marks.js';
import { HOSTING } from '../diary-entries.js';
import { SeatLedgers, type SeatLedger } from '../seats/seat-ledger.js';
import { Standings } from '../standings.js';

/** Calls one date off. Everybody who booked or waited is told why, and when the next one is. */
@Injectable()
export class CancelOccurrence {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly occurrences: OccurrencesRepository,
    private readonly diary: Diary,
    private readonly marks: AttendanceMarks,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @returns how many people are told */
  run(actor: Actor, occurrenceId: number, reason: string): Promise<number> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      await this.standings.require(actor, 'cancelDate', ledger.series);
      const { state, startsAt } = ledger.occurrence;
      if (state !== 'scheduled' && state !== 'undecided') throw new SessionNotRunning();
      if (ledger.now >= startsAt) throw new SessionStarted();
      return (await this.cancel(actor, ledger, reason, 'date')).length;
    });
  }

  /** For who holds the lock and has asked the policy already. @returns those who are told */
  async cancel(actor: Actor, ledger: SeatLedger, reason: string, cancelledWith: CancelledWith): Promise<number[]> {
    const { id } = ledger.occurrence;
    await this.marks.withdraw(ledger, actor);
    const people = await ledger.clear();
    await this.diary.removeAll(HOSTING, id);
    await this.occurrences.setState(id, 'cancelled', reason, ledger.now, cancelledWith);
    await ledger.close();
    this.outbox.add(new OccurrenceCancelled({ occurrenceId: id, reason }));
    await this.audit.record({
      actor,
      action: 'sessions.occurrence-cancelled',
      subject: { type: 'occurrence', id },
      detail: { reason, told: people.length },
    });
    return people;
  }
}
