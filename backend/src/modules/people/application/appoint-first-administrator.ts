import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { Accounts } from '../../../platform/identity/index.js';
import { parseEmail } from '../domain/import/cells.js';
import { AdministratorExists } from '../domain/people.errors.js';
import { AppointmentsRepository } from '../persistence/appointments.repository.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { ServicesRepository } from '../persistence/services.repository.js';
import { TurnsRepository } from '../persistence/turns.repository.js';
import { Today } from './today.js';

/** What the person at the server needs to sign in for the first time. */
export interface FirstAdministrator {
  readonly personId: number;
  readonly signInName: string | null;
  readonly code: string;
  readonly expiresAt: Date;
}

/** Makes the first administrator, from the command line of the server: only while there is none. */
@Injectable()
export class AppointFirstAdministrator {
  constructor(
    private readonly transactions: Transactions,
    private readonly appointments: AppointmentsRepository,
    private readonly people: PeopleRepository,
    private readonly services: ServicesRepository,
    private readonly turns: TurnsRepository,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly today: Today,
  ) {}

  /** @throws AdministratorExists; InvalidInput for something that is no address, or is shared by several people */
  async run(address: string): Promise<FirstAdministrator> {
    const email = parseEmail(address.trim());
    if ('problem' in email) throw refusal(email.problem);
    return this.transactions.run(async () => {
      const today = this.today.day();
      await this.turns.take('administrators');
      if ((await this.appointments.holdersToday('administrator', today)).length > 0) throw new AdministratorExists();
      const personId = await this.personWith(email.value, today);
      const id = await this.appointments.add(
        { personId, role: 'administrator', serviceId: null, startsOn: today, endsOn: null },
        null,
        this.clock.now(),
      );
      await this.audit.record({ actor: null, action: 'people.first-administrator', subject: { type: 'role', id }, personId });
      return { personId, ...(await this.accounts.oneTimeCode(personId)) };
    });
  }

  private async personWith(email: string, today: string): Promise<number> {
    const [known, another] = await this.people.ownersOfEmail(email);
    if (another !== undefined) throw refusal(`Several people have the address ${email}. Use one that only the administrator has.`);
    if (known !== undefined) return known;
    await this.services.ensureCouncil(this.config.organisation, today);
    const [name = email] = email.split('@');
    const [given = name, ...family] = name.split(/[._-]/).map((part) => part.charAt(0).toUpperCase() + part.slice(1));
    const personId = await this.people.addByHand({
      givenName: given,
      familyName: family.join(' '),
      email,
      startsOn: today,
      createdAt: this.clock.now(),
    });
    const owners = await this.accounts.ownersOf([email]);
    await this.accounts.put([{ personId, signInName: owners.has(email) ? null : email }]);
    return personId;
  }
}

function refusal(message: string): InvalidInput {
  return new InvalidInput([{ field: 'email', message }], message);
}
