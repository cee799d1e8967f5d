import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { DigestRhythm } from '../../domain/following/digest.js';

export interface NewsSettings {
  readonly digest: DigestRhythm;
  /** A day, `2026-11-30`. */
  readonly awayUntil: string | null;
}

const SECRET_BYTES = 32;

/** What people chose about news of the forum, and the secret that signs the links in their mails. */
@Injectable()
export class NewsSettingsRepository {
  constructor(private readonly transactions: Transactions) {}

  async of(personId: number): Promise<NewsSettings> {
    const row = await this.transactions.one<NewsSettings>(
      `SELECT digest, DATE_FORMAT(away_until, '%Y-%m-%d') AS awayUntil FROM forum_news_setting WHERE person_id = ?`,
      [personId],
    );
    return row ?? { digest: 'off', awayUntil: null };
  }

  async choose(personId: number, { digest, awayUntil }: NewsSettings): Promise<void> {
    await this.make(personId);
    await this.transactions.execute('UPDATE forum_news_setting SET digest = ?, away_until = ? WHERE person_id = ?', [
      digest,
      awayUntil,
      personId,
    ]);
  }

  async chooseDigest(personId: number, digest: DigestRhythm): Promise<void> {
    await this.make(personId);
    await this.transactions.execute('UPDATE forum_news_setting SET digest = ? WHERE person_id = ?', [digest, personId]);
  }

  /** Made with the first mail that needs it. */
  async secretOf(personId: number): Promise<Buffer> {
    const known = await this.knownSecretOf(personId);
    if (known) return known;
    await this.make(personId);
    const made = await this.knownSecretOf(personId);
    if (!made) throw new Error('A secret that was just made is gone.');
    return made;
  }

  async knownSecretOf(personId: number): Promise<Buffer | undefined> {
    const row = await this.transactions.one<{ secret: Buffer }>('SELECT secret FROM forum_news_setting WHERE person_id = ?', [personId]);
    return row?.secret;
  }

  /** Locks people's settings until the transaction ends, lowest number first. */
  async hold(personIds: readonly number[]): Promise<void> {
    const inOrder = [...personIds].sort((one, other) => one - other);
    for (const personId of inOrder) await this.make(personId);
  }

  async awayUntil(personIds: readonly number[]): Promise<Map<number, string>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.transactions.query<{ personId: number; awayUntil: string }>(
      `SELECT person_id AS personId, DATE_FORMAT(away_until, '%Y-%m-%d') AS awayUntil FROM forum_news_setting
        WHERE person_id IN (?) AND away_until IS NOT NULL`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.personId, row.awayUntil]));
  }

  /** Those who want a digest so often, by their number from `after` on. */
  async readersOf(digest: DigestRhythm, after: number, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ personId: number }>(
      'SELECT person_id AS personId FROM forum_news_setting WHERE digest = ? AND person_id > ? ORDER BY person_id LIMIT ?',
      [digest, after, limit],
    );
    return rows.map(({ personId }) => personId);
  }

  async forget(personId: number): Promise<void> {
    await this.transactions.execute('DELETE FROM forum_news_setting WHERE person_id = ?', [personId]);
  }

  /** Written again where it is there, which locks it. */
  private async make(personId: number): Promise<void> {
    await this.transactions.execute(
      'INSERT INTO forum_news_setting (person_id, secret) VALUES (?, ?) ON DUPLICATE KEY UPDATE person_id = VALUES(person_id)',
      [personId, randomBytes(SECRET_BYTES)],
    );
  }
}
