import { Injectable } from '@nestjs/common';
import { type Actor, requireAllowed } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { isDuplicate, Transactions } from '../../../platform/database/index.js';
import { type FieldError, InvalidInput } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { AlreadyAppointed } from '../domain/people.errors.js';
import { RolesChanged } from '../domain/people.events.js';
import { mayAppoint } from '../domain/people.policy.js';
import { type AppointedRole, mayBeScoped } from '../domain/roles.js';
import { AppointmentsRepository } from '../persistence/appointments.repository.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { ServicesRepository } from '../persistence/services.repository.js';
import { Today } from './today.js';

export interface AppointmentWish {
  readonly personId: number;
  readonly role: AppointedRole;
  /** Null for the whole council. */
  readonly serviceId: number | null;
  /** The first day; today where it is left out. */
  readonly startsOn?: string | undefined;
  /** The last day, or null for no end. */
  readonly endsOn: string | null;
}

/** Gives a person a role, for a service or for all, from a day on. */
@Injectable()
export class AppointPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly appointments: AppointmentsRepository,
    private readonly people: PeopleRepository,
    private readonly services: ServicesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly today: Today,
  ) {}

  /** @throws InvalidInput, AlreadyAppointed */
  async run(actor: Actor, wish: AppointmentWish): Promise<number> {
    requireAllowed(mayAppoint(actor));
    return this.transactions.run(async () => {
      const today = this.today.day();
      const appointment = { ...wish, startsOn: wish.startsOn ?? today };
      const person = await this.people.lock(wish.personId);
      const faults = [
        ...(person?.state === 'here' ? [] : [fault('personId', 'Choose someone who works here')]),
        ...(await this.faultsOf(appointment, today)),
      ];
      if (faults.length > 0) throw new InvalidInput(faults);
      await this.appointments.closePast(today, this.clock.now());
      const id = await this.add(appointment, actor);
      const { personId, role, serviceId, startsOn, endsOn } = appointment;
      await this.audit.record({
        actor,
        action: 'people.role-given',
        subject: { type: 'role', id },
        personId,
        detail: { role, serviceId, startsOn, endsOn },
      });
      this.outbox.add(new RolesChanged({ personId }));
      return id;
    });
  }

  private async add(appointment: AppointmentWish & { startsOn: string }, actor: Actor): Promise<number> {
    try {
      return await this.appointments.add(appointment, actor.personId, this.clock.now());
    } catch (error) {
      if (isDuplicate(error)) throw new AlreadyAppointed();
      throw error;
    }
  }

  private async faultsOf(
    { role, serviceId, startsOn, endsOn }: AppointmentWish & { startsOn: string },
    today: string,
  ): Promise<FieldError[]> {
    const faults: FieldError[] = [];
    if (startsOn < today) faults.push(fault('startsOn', 'The first day must be today or later'));
    if (endsOn !== null && endsOn < startsOn) faults.push(fault('endsOn', 'The last day must be the first day or later'));
    if (serviceId !== null && !mayBeScoped(role))
      faults.push(fault('serviceId', 'Administrators look after the whole council. Choose no service'));
    else if (serviceId !== null && !(await this.services.withId(serviceId)))
      faults.push(fault('serviceId', 'Choose a service from the list'));
    return faults;
  }
}

function fault(field: string, message: string): FieldError {
  return { field, message };
}
