import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../platform/database/index.js';
import type { SkillLevel } from '../domain/skills/skill.js';
import type { PauseReason, WorkerKind } from '../domain/import/status-words.js';
import type { PostState } from '../domain/import/snapshot.js';
import type { Role } from '../domain/roles.js';
import { BRIEF, MAIN_POST, type PersonBriefRow } from './people.repository.js';

export interface DirectoryFilter {
  /** Each must be found in the name, the job, the service, or a skill that the person shows. */
  readonly words: readonly string[];
  /** Skills that the words mean. */
  readonly wordSkillIds: readonly number[];
  readonly serviceId?: number | undefined;
  readonly skillId?: number | undefined;
  readonly mayAsk?: boolean | undefined;
  readonly withoutEmail?: boolean | undefined;
}

export interface DirectoryRow extends PersonBriefRow {
  readonly location: string | null;
  readonly unitName: string | null;
  readonly mayAsk: number | null;
}

export interface ShownSkillRow {
  readonly personId: number;
  readonly skillId: number;
  readonly level: SkillLevel | null;
}

export interface PostDetailsRow {
  readonly assignmentNumber: string;
  readonly jobTitle: string | null;
  readonly grade: string | null;
  readonly location: string | null;
  readonly fte: number | null;
  readonly workerKind: WorkerKind;
  readonly state: PostState;
  readonly pauseReason: PauseReason | null;
  readonly isMain: number;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly managerId: number | null;
  readonly unitName: string | null;
}

export interface AppointmentRow {
  readonly id: number;
  readonly personId: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: Exclude<Role, 'staff'>;
  readonly serviceId: number | null;
  readonly serviceName: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly appointedBy: number | null;
  readonly endedBy: number | null;
  readonly endedAt: Date | null;
}

/** Rows of the directory's pages. */
@Injectable()
export class DirectoryRepository {
  constructor(private readonly transactions: Transactions) {}

  async page(filter: DirectoryFilter, offset: number, limit: number): Promise<{ rows: DirectoryRow[]; total: number }> {
    const { condition, values } = conditionOf(filter);
    const from = `FROM person ${MAIN_POST} LEFT JOIN profile ON profile.person_id = person.id WHERE ${condition}`;
    const rows = await this.transactions.query<DirectoryRow>(
      `SELECT ${BRIEF}, post.location, unit.name AS unitName, profile.may_ask AS mayAsk ${from}
        ORDER BY person.family_name, person.given_name, person.id LIMIT ? OFFSET ?`,
      [...values, limit, offset],
    );
    const counted = await this.transactions.one<{ total: number }>(`SELECT COUNT(*) AS total ${from}`, values);
    return { rows, total: counted?.total ?? 0 };
  }

  /** What people say that they can help with, of those who show it. */
  shownSkills(personIds: readonly number[]): Promise<ShownSkillRow[]> {
    if (personIds.length === 0) return Promise.resolve([]);
    return this.transactions.query<ShownSkillRow>(
      `SELECT said.person_id AS personId, said.skill_id AS skillId, said.level
        FROM profile_skill AS said JOIN profile ON profile.person_id = said.person_id AND profile.shows_help = 1
        WHERE said.kind = 'help' AND said.person_id IN (?) ORDER BY said.person_id, said.position`,
      [personIds],
    );
  }

  person(
    id: number,
  ): Promise<
    (PersonBriefRow & { personNumber: string | null; startsOn: string | null; leavesOn: string | null; path: string | null }) | undefined
  > {
    return this.transactions.one(
      `SELECT ${BRIEF}, person.person_number AS personNumber, DATE_FORMAT(person.starts_on, '%Y-%m-%d') AS startsOn,
          DATE_FORMAT(person.leaves_on, '%Y-%m-%d') AS leavesOn, unit.path
        FROM person ${MAIN_POST} WHERE person.id = ?`,
      [id],
    );
  }

  posts(personId: number): Promise<PostDetailsRow[]> {
    return this.transactions.query<PostDetailsRow>(
      `SELECT post.assignment_number AS assignmentNumber, post.job_title AS jobTitle, post.grade, post.location, post.fte,
          post.worker_kind AS workerKind, post.state, post.pause_reason AS pauseReason, post.primary_of IS NOT NULL AS isMain,
          DATE_FORMAT(post.starts_on, '%Y-%m-%d') AS startsOn, DATE_FORMAT(post.ends_on, '%Y-%m-%d') AS endsOn, post.manager_id AS managerId,
          unit.name AS unitName
        FROM post LEFT JOIN service AS unit ON unit.id = post.service_id
        WHERE post.person_id = ? ORDER BY isMain DESC, post.state = 'ended', post.id`,
      [personId],
    );
  }

  /** Each part of the council with the people whose main post stands in it. */
  serviceCounts(): Promise<{ id: number; people: number }[]> {
    return this.transactions.query(
      `SELECT post.service_id AS id, COUNT(*) AS people FROM post JOIN person ON person.id = post.primary_of AND person.state = 'here'
        WHERE post.service_id IS NOT NULL GROUP BY post.service_id`,
    );
  }

  appointments(filter: { personId?: number | undefined; role?: string | undefined; withEnded: boolean }): Promise<AppointmentRow[]> {
    const conditions = [
      ...(filter.personId === undefined ? [] : [{ sql: 'held.person_id = ?', value: filter.personId }]),
      ...(filter.role === undefined ? [] : [{ sql: 'held.role = ?', value: filter.role }]),
    ];
    return this.transactions.query<AppointmentRow>(
      `SELECT held.id, held.person_id AS personId, person.given_name AS givenName, person.family_name AS familyName, held.role,
          held.service_id AS serviceId, service.name AS serviceName, DATE_FORMAT(held.starts_on, '%Y-%m-%d') AS startsOn,
          DATE_FORMAT(held.ends_on, '%Y-%m-%d') AS endsOn, held.appointed_by AS appointedBy,
          held.ended_by AS endedBy, held.ended_at AS endedAt
        FROM role_appointment AS held JOIN person ON person.id = held.person_id LEFT JOIN service ON service.id = held.service_id
        WHERE ${[filter.withEnded ? 'TRUE' : 'held.ended_at IS NULL', ...conditions.map(({ sql }) => sql)].join(' AND ')}
        ORDER BY held.ended_at IS NOT NULL, held.role, person.family_name, person.given_name, held.id LIMIT 1000`,
      conditions.map(({ value }) => value),
    );
  }
}

function conditionOf(filter: DirectoryFilter): { condition: string; values: SqlValue[] } {
  const parts: string[] = [`person.state = 'here'`];
  const values: SqlValue[] = [];
  const shown = `EXISTS (SELECT 1 FROM profile_skill AS said WHERE said.person_id = person.id AND said.kind = 'help' AND profile.shows_help = 1`;
  const wordParts = filter.words.map((word) => {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    values.push(like, like, like);
    return `(CONCAT(person.given_name, ' ', person.family_name) LIKE ? OR post.job_title LIKE ? OR home.name LIKE ?)`;
  });
  if (wordParts.length > 0) {
    const bySkill = filter.wordSkillIds.length > 0 ? ` OR ${shown} AND said.skill_id IN (?))` : '';
    if (filter.wordSkillIds.length > 0) values.push(filter.wordSkillIds);
    parts.push(`(${wordParts.join(' AND ')}${bySkill})`);
  }
  if (filter.serviceId !== undefined) {
    parts.push(`unit.path LIKE (SELECT CONCAT(path, '%') FROM service WHERE id = ?)`);
    values.push(filter.serviceId);
  }
  if (filter.skillId !== undefined) {
    parts.push(`${shown} AND said.skill_id = ?)`);
    values.push(filter.skillId);
  }
  if (filter.mayAsk) parts.push('profile.may_ask = 1');
  if (filter.withoutEmail) parts.push('person.email IS NULL');
  return { condition: parts.join(' AND '), values };
}
