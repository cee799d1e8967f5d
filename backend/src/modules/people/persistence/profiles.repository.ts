import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../platform/database/index.js';
import type { SkillLevel } from '../domain/skills/skill.js';
import { emptyProfile, type Profile, type ProfileSkill, type ProfileSkillKind } from '../domain/profile.js';

interface ProfileRow {
  readonly showsHelp: number;
  readonly showsLearning: number;
  readonly mayAsk: number;
  readonly askNote: string | null;
  readonly version: number;
}

/** A skill that somebody can help with. */
export interface SkillOffer {
  readonly personId: number;
  readonly skillId: number;
  readonly level: SkillLevel | null;
}

@Injectable()
export class ProfilesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** An empty one, all switched off, for who has not written any. */
  async of(personId: number): Promise<Profile> {
    const row = await this.transactions.one<ProfileRow>(
      `SELECT shows_help AS showsHelp, shows_learning AS showsLearning, may_ask AS mayAsk, ask_note AS askNote, version
        FROM profile WHERE person_id = ?`,
      [personId],
    );
    if (!row) return emptyProfile;
    const skills = await this.transactions.query<ProfileSkill & { kind: ProfileSkillKind }>(
      'SELECT kind, skill_id AS skillId, level FROM profile_skill WHERE person_id = ? ORDER BY position',
      [personId],
    );
    const of = (kind: ProfileSkillKind): ProfileSkill[] =>
      skills.filter((skill) => skill.kind === kind).map(({ skillId, level }) => ({ skillId, level }));
    return {
      help: of('help'),
      learning: of('learning'),
      showsHelp: row.showsHelp === 1,
      showsLearning: row.showsLearning === 1,
      mayAsk: row.mayAsk === 1,
      askNote: row.askNote,
      version: row.version,
    };
  }

  offering(skillIds: readonly number[], limit: number): Promise<SkillOffer[]> {
    if (skillIds.length === 0) return Promise.resolve([]);
    return this.transactions.query<SkillOffer>(
      `SELECT said.person_id AS personId, said.skill_id AS skillId, said.level
        FROM profile_skill said JOIN person ON person.id = said.person_id AND person.state = 'here'
        WHERE said.skill_id IN (?) AND said.kind = 'help' ORDER BY said.person_id, said.skill_id LIMIT ?`,
      [skillIds, limit],
    );
  }

  async put(personId: number, profile: Profile): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO profile (person_id, shows_help, shows_learning, may_ask, ask_note, version) VALUES (?, ?, ?, ?, ?, 1)
        ON DUPLICATE KEY UPDATE shows_help = VALUES(shows_help), shows_learning = VALUES(shows_learning), may_ask = VALUES(may_ask),
          ask_note = VALUES(ask_note), version = version + 1`,
      [personId, profile.showsHelp, profile.showsLearning, profile.mayAsk, profile.askNote],
    );
    await this.transactions.execute('DELETE FROM profile_skill WHERE person_id = ?', [personId]);
    const rows = [...rowsOf(personId, 'help', profile.help), ...rowsOf(personId, 'learning', profile.learning)];
    if (rows.length === 0) return;
    await this.transactions.execute('INSERT INTO profile_skill (person_id, kind, skill_id, level, position) VALUES ?', [rows]);
  }
}

function rowsOf(personId: number, kind: ProfileSkillKind, skills: readonly ProfileSkill[]): SqlValue[][] {
  return skills.map(({ skillId, level }, position) => [personId, kind, skillId, level, position]);
}
