import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import type { AddAttendee as AddAttendeeRequest } from '../../api/seats/booking.schemas.js';
import type { OccurrenceChange } from '../../api/series/occurrence.schemas.js';
import { SessionNotRunning, SessionStarted } from '../../domain/sessions.errors.js';
import { changeView } from '../series/change-view.js';
import { Colleagues } from '../colleagues.js';
import { SeatLedgers } from './seat-ledger.js';
import { Standings } from '../standings.js';

/** A host or organiser adds somebody by hand: they get a seat or join the end of the queue like anybody else. */
@Injectable()
export class AddAttendee {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly colleagues: Colleagues,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, occurrenceId: number, { personId, seat }: AddAttendeeRequest): Promise<OccurrenceChange> {
    return this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      await this.standings.require(actor, 'addAttendee', ledger.series);
      if (ledger.occurrence.state !== 'scheduled') throw new SessionNotRunning();
      if (ledger.now >= ledger.occurrence.endsAt) throw new SessionStarted();
      if (!(await this.colleagues.here([personId])).includes(personId)) {
        throw new InvalidInput([{ field: 'personId', message: 'Choose somebody who works here' }]);
      }
      const nothingAsked = { showName: false, support: null, supportUntil: null };
      await ledger.seat({ seat, wantsRoom: false }, { personId, bookedBy: actor.personId, ...nothingAsked }, 'added');
      await ledger.close();
      const subject = { type: 'occurrence', id: occurrenceId };
      await this.audit.record({ actor, action: 'sessions.attendee-added', subject, personId });
      return changeView(ledger);
    });
  }
}
