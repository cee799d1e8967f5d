import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import { inOrder, type PersonRecord, type PostRecord } from '../domain/import/snapshot.js';

type PersonRow = Omit<PersonRecord, 'posts'> & { readonly id: number };
type PostRow = Omit<PostRecord, 'primary'> & { readonly personId: number; readonly primary: number };

const DAY = "'%Y-%m-%d'";

/** People and their posts as the HR system's files speak of them: by number. Whoever has no person number is not among them. */
@Injectable()
export class StaffRecordsRepository {
  constructor(private readonly transactions: Transactions) {}

  async all(): Promise<PersonRecord[]> {
    return this.records('person.person_number IS NOT NULL', []);
  }

  /** Those for whom a date has come: they begin, they leave, or one of their posts is over. */
  async due(today: string): Promise<PersonRecord[]> {
    return this.records(
      `person.person_number IS NOT NULL AND person.id IN (
        SELECT id FROM (
          SELECT id FROM person WHERE state = 'joining' AND starts_on <= ?
          UNION SELECT person_id FROM post WHERE state IN ('active', 'paused') AND ends_on < ?
        ) AS due)`,
      [today, today],
    );
  }

  async idsByNumber(): Promise<Map<string, number>> {
    const rows = await this.transactions.query<{ id: number; number: string }>(
      'SELECT id, person_number AS number FROM person WHERE person_number IS NOT NULL',
    );
    return new Map(rows.map(({ id, number }) => [number, id]));
  }

  private async records(condition: string, values: readonly string[]): Promise<PersonRecord[]> {
    const people = await this.transactions.query<PersonRow>(
      `SELECT id, person_number AS personNumber, given_name AS givenName, family_name AS familyName, email, state,
          DATE_FORMAT(starts_on, ${DAY}) AS startsOn, DATE_FORMAT(leaves_on, ${DAY}) AS leavesOn
        FROM person WHERE ${condition} ORDER BY person.person_number`,
      values,
    );
    const posts = Map.groupBy(
      await this.transactions.query<PostRow>(
        `SELECT post.person_id AS personId, post.assignment_number AS assignmentNumber, CONCAT(service.kind, ':', service.code) AS serviceKey,
            post.job_title AS jobTitle, post.grade, post.location, post.fte, post.worker_kind AS workerKind, post.state,
            post.pause_reason AS pauseReason, post.primary_of IS NOT NULL AS \`primary\`, DATE_FORMAT(post.starts_on, ${DAY}) AS startsOn,
            DATE_FORMAT(post.ends_on, ${DAY}) AS endsOn, manager.person_number AS managerNumber
          FROM post JOIN person ON person.id = post.person_id LEFT JOIN service ON service.id = post.service_id
            LEFT JOIN person AS manager ON manager.id = post.manager_id
          WHERE ${condition}`,
        values,
      ),
      (post) => post.personId,
    );
    return people.map(({ id, ...person }) => ({
      ...person,
      posts: inOrder((posts.get(id) ?? []).map(({ personId: _, primary, ...post }) => ({ ...post, primary: primary === 1 }))),
    }));
  }
}
