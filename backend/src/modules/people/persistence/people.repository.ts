import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import type { PersonState } from '../domain/import/snapshot.js';

/** What every room shows of a person. */
export interface PersonBriefRow {
  readonly id: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly state: PersonState;
  readonly jobTitle: string | null;
  readonly serviceId: number | null;
  readonly serviceName: string | null;
}

/** The main post and the service that it belongs to, for statements about `person`. */
export const MAIN_POST = `LEFT JOIN post ON post.primary_of = person.id
  LEFT JOIN service AS unit ON unit.id = post.service_id
  LEFT JOIN service AS home ON home.id = unit.home_id`;

export const BRIEF = `person.id, person.given_name AS givenName, person.family_name AS familyName, person.email, person.state,
  post.job_title AS jobTitle, home.id AS serviceId, home.name AS serviceName`;

@Injectable()
export class PeopleRepository {
  constructor(private readonly transactions: Transactions) {}

  async briefs(ids: readonly number[]): Promise<Map<number, PersonBriefRow>> {
    if (ids.length === 0) return new Map();
    const rows = await this.transactions.query<PersonBriefRow>(`SELECT ${BRIEF} FROM person ${MAIN_POST} WHERE person.id IN (?)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async idsHere(ids: readonly number[]): Promise<number[]> {
    if (ids.length === 0) return [];
    const rows = await this.transactions.query<{ id: number }>(`SELECT id FROM person WHERE state = 'here' AND id IN (?)`, [ids]);
    return rows.map(({ id }) => id);
  }

  stateOf(id: number): Promise<{ state: PersonState } | undefined> {
    return this.transactions.one<{ state: PersonState }>('SELECT state FROM person WHERE id = ?', [id]);
  }

  /** Locks the person's row: whoever changes what hangs on one person takes it first. */
  lock(id: number): Promise<{ state: PersonState } | undefined> {
    return this.transactions.one<{ state: PersonState }>('SELECT state FROM person WHERE id = ? FOR UPDATE', [id]);
  }

  /** Line managers of a person's posts that have not ended. */
  async managersOf(personIds: readonly number[]): Promise<{ personId: number; managerId: number; isMain: number }[]> {
    if (personIds.length === 0) return [];
    return this.transactions.query(
      `SELECT post.person_id AS personId, manager.id AS managerId, post.primary_of IS NOT NULL AS isMain
        FROM post JOIN person AS manager ON manager.id = post.manager_id AND manager.state = 'here'
        WHERE post.person_id IN (?) AND post.state <> 'ended'
        ORDER BY isMain DESC, post.id`,
      [personIds],
    );
  }

  /** People here whose main or other post the person manages. */
  async reportIdsOf(managerId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT DISTINCT person.id FROM post JOIN person ON person.id = post.person_id AND person.state = 'here'
        WHERE post.manager_id = ? AND post.state <> 'ended' ORDER BY person.id`,
      [managerId],
    );
    return rows.map(({ id }) => id);
  }

  async formerManagerIdsOf(personId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT DISTINCT line.manager_id AS id FROM reporting_line AS line JOIN post ON post.id = line.post_id
        WHERE post.person_id = ? AND line.to_on IS NOT NULL`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Where people's main posts stand. */
  async placesOf(personIds: readonly number[]): Promise<Map<number, { unitId: number; serviceId: number; path: string }>> {
    const rows = await this.transactions.query<{ personId: number; unitId: number; serviceId: number; path: string }>(
      `SELECT post.primary_of AS personId, unit.id AS unitId, unit.home_id AS serviceId, unit.path
        FROM post JOIN service AS unit ON unit.id = post.service_id WHERE post.primary_of IN (?)`,
      [personIds],
    );
    return new Map(rows.map(({ personId, ...place }) => [personId, place]));
  }

  /**
   * Where the person's main post stands and whether they manage somebody, in the row without a service; beside it the paths of services asked for.
   * One statement, since it is asked by pages that people wait for.
   */
  bearingsOf(
    personId: number,
    serviceIds: readonly number[],
  ): Promise<{ serviceId: number | null; path: string | null; manages: number }[]> {
    const paths = serviceIds.length > 0 ? 'UNION ALL SELECT id, path, 0 FROM service WHERE id IN (?)' : '';
    return this.transactions.query(
      `SELECT NULL AS serviceId, unit.path, EXISTS (SELECT 1 FROM post AS managed
            JOIN person AS report ON report.id = managed.person_id AND report.state = 'here'
            WHERE managed.manager_id = person.id AND managed.state <> 'ended') AS manages
        FROM person LEFT JOIN post ON post.primary_of = person.id LEFT JOIN service AS unit ON unit.id = post.service_id
        WHERE person.id = ? ${paths}`,
      serviceIds.length > 0 ? [personId, serviceIds] : [personId],
    );
  }

  /** Of everybody here, or of some: where their main post stands, and whether they manage somebody. */
  bearingsOfAll(personIds?: readonly number[]): Promise<{ personId: number; path: string | null; manages: number }[]> {
    return this.transactions.query(
      `SELECT person.id AS personId, unit.path, manager.id IS NOT NULL AS manages
        FROM person LEFT JOIN post ON post.primary_of = person.id LEFT JOIN service AS unit ON unit.id = post.service_id
          LEFT JOIN (SELECT DISTINCT managed.manager_id AS id FROM post AS managed
            JOIN person AS report ON report.id = managed.person_id AND report.state = 'here' WHERE managed.state <> 'ended') AS manager
            ON manager.id = person.id
        WHERE person.state = 'here'${personIds ? ' AND person.id IN (?)' : ''}`,
      personIds ? [personIds] : [],
    );
  }

  /** Each beginning has to be found at the start of a part of the name. Those whose name itself starts with the first come first. */
  async idsNamed(beginnings: readonly string[], limit: number, among: readonly number[] | null): Promise<number[]> {
    const name = `REPLACE(REPLACE(CONCAT(' ', person.given_name, ' ', person.family_name), '-', ' '), '’', ' ')`;
    const patterns = beginnings.map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT person.id FROM person WHERE person.state = 'here' AND ${patterns.map(() => `${name} LIKE ?`).join(' AND ')}
        ${among === null ? '' : 'AND person.id IN (?)'}
        ORDER BY CONCAT(person.given_name, ' ', person.family_name) LIKE ? DESC, person.given_name, person.family_name, person.id LIMIT ?`,
      [...patterns, ...(among === null ? [] : [among]), (patterns[0] ?? '').slice(2), limit],
    );
    return rows.map(({ id }) => id);
  }

  async ownersOfEmail(email: string): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(`SELECT id FROM person WHERE email = ? AND state = 'here' ORDER BY id`, [
      email,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Someone whom no HR file has told of. */
  async addByHand(person: { givenName: string; familyName: string; email: string; startsOn: string; createdAt: Date }): Promise<number> {
    const { insertId } = await this.transactions.execute(
      `INSERT INTO person (given_name, family_name, email, state, starts_on, created_at) VALUES (?, ?, ?, 'here', ?, ?)`,
      [person.givenName, person.familyName, person.email, person.startsOn, person.createdAt],
    );
    return insertId;
  }
}
