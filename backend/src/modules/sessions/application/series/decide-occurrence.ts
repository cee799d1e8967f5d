import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Diary } from '../../../diary/index.js';
import type { OccurrenceChange } from '../../api/series/occurrence.schemas.js';
import type { BankHolidayDecision } from '../../domain/series/occurrence.js';
import { onWorkingDayBefore, type SeriesDate } from '../../domain/series/series-dates.js';
import { NothingToDecide, SessionStarted } from '../../domain/sessions.errors.js';
import { OccurrenceMoved } from '../../domain/sessions.events.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { changeView } from './change-view.js';
import { hostingInDiary } from '../diary-entries.js';
import { SeatLedgers, type SeatLedger } from '../seats/seat-ledger.js';
import { Standings } from '../standings.js';

type Times = Pick<SeriesDate, 'localStart' | 'localEnd' | 'startsAt' | 'endsAt'>;

/** A host says what happens to a date on a bank holiday. */
@Injectable()
export class DecideOccurrence {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly occurrences: OccurrencesRepository,
    private readonly diary: Diary,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, occurrenceId: number, decision: BankHolidayDecision): Promise<OccurrenceChange> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      await this.standings.require(actor, 'changeDate', ledger.series);
      if (ledger.occurrence.state !== 'undecided') throw new NothingToDecide();
      if (decision === 'do-not-run') {
        await this.occurrences.setState(occurrenceId, 'not-running', ledger.occurrence.stateReason, ledger.now);
      } else {
        await this.schedule(
          ledger,
          decision === 'run' ? ledger.occurrence : onWorkingDayBefore(ledger.occurrence.localStart, ledger.series),
        );
      }
      await ledger.close();
      const subject = { type: 'occurrence', id: occurrenceId };
      await this.audit.record({ actor, action: 'sessions.occurrence-decided', subject, detail: { decision } });
      return { ...changeView(ledger), state: decision === 'do-not-run' ? 'not-running' : 'scheduled' };
    });
  }

  private async schedule(ledger: SeatLedger, { localStart, localEnd, startsAt, endsAt }: Times): Promise<void> {
    const { occurrence, series, now } = ledger;
    if (startsAt <= now) throw new SessionStarted();
    const times: Times = { localStart, localEnd, startsAt, endsAt };
    ledger.startsAtNewTime(times);
    await this.occurrences.moveTo(occurrence.id, times);
    await this.occurrences.setState(occurrence.id, 'scheduled', null, now);
    if (startsAt.getTime() !== occurrence.startsAt.getTime()) {
      await this.occurrences.setOwnTime(occurrence.id);
      const previousStartsAt = occurrence.startsAt.toISOString();
      this.outbox.add(new OccurrenceMoved({ occurrenceId: occurrence.id, startsAt: startsAt.toISOString(), previousStartsAt }));
    }
    for (const personId of series.hostIds) await this.diary.put(hostingInDiary({ ...occurrence, ...times }, series, personId));
  }
}
