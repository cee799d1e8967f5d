import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../platform/database/index.js';
import type { PersonRecord, PostRecord } from '../domain/import/snapshot.js';
import { batches } from './batches.js';

/** A post to write, with the numbers that the database gives things. */
export interface PostWrite extends Omit<PostRecord, 'managerNumber' | 'serviceKey' | 'primary'> {
  readonly personId: number;
  readonly serviceId: number | null;
  readonly managerId: number | null;
  readonly primary: boolean;
}

/** Something that a post has from a day on: a line manager, or a place in the council. */
export interface DatedTie {
  readonly postId: number;
  readonly tiedTo: number;
}

const ties = {
  reporting_line: 'manager_id',
  placement: 'service_id',
} as const;
export type TieTable = keyof typeof ties;

/** Writes staff records many rows at a time. */
@Injectable()
export class StaffWritesRepository {
  constructor(private readonly transactions: Transactions) {}

  async people(people: readonly PersonRecord[], at: Date): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO person (person_number, given_name, family_name, email, state, starts_on, leaves_on, created_at) VALUES ?
        ON DUPLICATE KEY UPDATE given_name = VALUES(given_name), family_name = VALUES(family_name), email = VALUES(email), state = VALUES(state),
          starts_on = VALUES(starts_on), leaves_on = VALUES(leaves_on)`,
      [
        people.map((person): SqlValue[] => [
          person.personNumber,
          person.givenName,
          person.familyName,
          person.email,
          person.state,
          person.startsOn,
          person.leavesOn,
          at,
        ]),
      ],
    );
  }

  /** Posts of these people. The main post is written anew for each, so that two posts can change places. */
  async posts(personIds: readonly number[], posts: readonly PostWrite[]): Promise<void> {
    await this.transactions.execute('UPDATE post SET primary_of = NULL WHERE person_id IN (?)', [personIds]);
    for (const batch of batches(posts)) {
      await this.transactions.execute(
        `INSERT INTO post (person_id, assignment_number, service_id, job_title, grade, location, fte, worker_kind, state, pause_reason, primary_of,
            starts_on, ends_on, manager_id) VALUES ?
          ON DUPLICATE KEY UPDATE service_id = VALUES(service_id), job_title = VALUES(job_title), grade = VALUES(grade), location = VALUES(location),
            fte = VALUES(fte), worker_kind = VALUES(worker_kind), state = VALUES(state), pause_reason = VALUES(pause_reason),
            primary_of = VALUES(primary_of), starts_on = VALUES(starts_on), ends_on = VALUES(ends_on), manager_id = VALUES(manager_id)`,
        [
          batch.map((post): SqlValue[] => [
            post.personId,
            post.assignmentNumber,
            post.serviceId,
            post.jobTitle,
            post.grade,
            post.location,
            post.fte,
            post.workerKind,
            post.state,
            post.pauseReason,
            post.primary ? post.personId : null,
            post.startsOn,
            post.endsOn,
            post.managerId,
          ]),
        ],
      );
    }
  }

  /** By `person assignment`. */
  async postIds(personIds: readonly number[]): Promise<Map<string, number>> {
    const rows = await this.transactions.query<{ id: number; personId: number; assignmentNumber: string }>(
      'SELECT id, person_id AS personId, assignment_number AS assignmentNumber FROM post WHERE person_id IN (?)',
      [personIds],
    );
    return new Map(rows.map(({ id, personId, assignmentNumber }) => [`${String(personId)} ${assignmentNumber}`, id]));
  }

  /** Ends what these posts had, on the day that something else or nothing takes its place. */
  async endTies(table: TieTable, postIds: readonly number[], today: string): Promise<void> {
    if (postIds.length === 0) return;
    await this.transactions.execute(`UPDATE ${table} SET to_on = ? WHERE to_on IS NULL AND post_id IN (?)`, [today, postIds]);
  }

  async startTies(table: TieTable, started: readonly DatedTie[], today: string): Promise<void> {
    if (started.length === 0) return;
    await this.transactions.execute(`INSERT INTO ${table} (post_id, ${ties[table]}, from_on) VALUES ?`, [
      started.map(({ postId, tiedTo }): SqlValue[] => [postId, tiedTo, today]),
    ]);
  }

  /** Of these e-mail addresses, those that several people here have, in lower case. */
  async sharedEmails(emails: readonly string[]): Promise<Set<string>> {
    const shared = new Set<string>();
    for (const batch of batches(emails)) {
      const rows = await this.transactions.query<{ email: string }>(
        `SELECT email FROM person WHERE state <> 'left' AND email IN (?) GROUP BY email HAVING COUNT(*) > 1`,
        [batch],
      );
      for (const { email } of rows) shared.add(email.toLowerCase());
    }
    return shared;
  }
}
