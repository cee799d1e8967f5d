import { Injectable } from '@nestjs/common';
import { type Actor, requireAllowed } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { LastAdministrator } from '../domain/people.errors.js';
import { RolesChanged } from '../domain/people.events.js';
import { mayAppoint } from '../domain/people.policy.js';
import type { Appointment } from '../domain/roles.js';
import { AppointmentsRepository } from '../persistence/appointments.repository.js';
import { TurnsRepository } from '../persistence/turns.repository.js';
import { Today } from './today.js';

/** Takes a role away at once. */
@Injectable()
export class EndAppointment {
  constructor(
    private readonly transactions: Transactions,
    private readonly appointments: AppointmentsRepository,
    private readonly turns: TurnsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly today: Today,
  ) {}

  /** @throws LastAdministrator where nobody would be left to appoint another */
  async run(actor: Actor, id: number): Promise<void> {
    requireAllowed(mayAppoint(actor));
    return this.transactions.run(async () => {
      await this.turns.take('administrators');
      const appointment = await this.appointments.lock(id);
      if (appointment?.endedAt !== null) throw new NotFound();
      if (await this.isLastAdministrator(appointment)) throw new LastAdministrator();
      await this.appointments.end([id], actor.personId, this.clock.now());
      const { personId, role, serviceId } = appointment;
      await this.audit.record({ actor, action: 'people.role-ended', subject: { type: 'role', id }, personId, detail: { role, serviceId } });
      this.outbox.add(new RolesChanged({ personId }));
    });
  }

  private async isLastAdministrator({ id, role }: Appointment): Promise<boolean> {
    if (role !== 'administrator') return false;
    const holders = await this.appointments.holdersToday('administrator', this.today.day());
    return holders.some((held) => held.id === id) && holders.every((held) => held.id === id);
  }
}
