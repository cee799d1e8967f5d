import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { RolesChanged } from '../domain/people.events.js';
import { AppointmentsRepository } from '../persistence/appointments.repository.js';
import { batches } from '../persistence/batches.js';

/** Ends the roles of people who leave. */
@Injectable()
export class AppointmentEndings {
  constructor(
    private readonly appointments: AppointmentsRepository,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Within the transaction in which they leave. */
  async ofLeavers(personIds: readonly number[]): Promise<void> {
    for (const batch of batches(personIds)) {
      const open = await this.appointments.openOf(batch);
      await this.appointments.end(
        open.map(({ id }) => id),
        null,
        this.clock.now(),
      );
      for (const { id, personId, role } of open) {
        await this.audit.record({
          actor: null,
          action: 'people.role-ended',
          subject: { type: 'role', id },
          personId,
          detail: { role, because: 'left' },
        });
        this.outbox.add(new RolesChanged({ personId }));
      }
    }
  }
}
