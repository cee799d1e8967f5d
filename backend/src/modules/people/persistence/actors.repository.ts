import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import { BRIEF, MAIN_POST, type PersonBriefRow } from './people.repository.js';

/** Asked for every request, so in one statement. */
@Injectable()
export class ActorsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** One row for each role held on the day, one without a role for who holds none; none for who does not work here now. */
  withRoles(personId: number, today: string): Promise<(PersonBriefRow & { role: string | null; scopeId: number | null })[]> {
    return this.transactions.query(
      `SELECT ${BRIEF}, held.role, held.service_id AS scopeId
        FROM person ${MAIN_POST}
          LEFT JOIN role_appointment AS held
            ON held.person_id = person.id AND held.ended_at IS NULL AND held.starts_on <= ? AND (held.ends_on IS NULL OR held.ends_on >= ?)
        WHERE person.id = ? AND person.state = 'here'`,
      [today, today, personId],
    );
  }
}
