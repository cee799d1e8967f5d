import { Injectable } from '@nestjs/common';
import { isDuplicate, Transactions } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { gramsOf, keyOf } from '../domain/similar-titles.js';
import { AlreadySuggested } from '../domain/topics.errors.js';
import type { TopicState } from '../domain/topic.js';
import type { Topic } from './topic.entity.js';

/** A topic as decided on under its row lock. */
export type LockedTopic = Omit<Topic, 'mergedInto' | 'detailsHtml' | 'openKey' | 'grams'>;

export type NewTopic = Pick<Topic, 'kind' | 'title' | 'details' | 'detailsHtml' | 'authorId' | 'serviceId'>;

const columns = `id, kind, state, title, details, author_id AS authorId, service_id AS serviceId, suggested_at AS suggestedAt, votes, speakers,
  rev, state_at AS stateAt, state_by AS stateBy, state_reason AS stateReason, merged_into_id AS mergedIntoId, series_id AS seriesId,
  occurrence_id AS occurrenceId, early_minutes AS earlyMinutes, planned_by AS plannedBy`;

@Injectable()
export class TopicsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Locks the topic until the transaction ends. @throws NotFound */
  async lock(id: number): Promise<LockedTopic> {
    const found = await this.lockIfThere(id);
    if (!found) throw new NotFound();
    return found;
  }

  async lockIfThere(id: number): Promise<LockedTopic | undefined> {
    return this.transactions.one<LockedTopic>(`SELECT ${columns} FROM topic WHERE id = ? FOR UPDATE`, [id]);
  }

  async find(id: number): Promise<LockedTopic | undefined> {
    return this.transactions.one<LockedTopic>(`SELECT ${columns} FROM topic WHERE id = ?`, [id]);
  }

  /** @throws AlreadySuggested where a topic of this kind is open under the title: the unique key says so, whatever raced. */
  async add({ kind, title, details, detailsHtml, authorId, serviceId }: NewTopic, now: Date): Promise<number> {
    const grams = gramsOf(title);
    const { insertId } = await refusingDuplicates(
      this.transactions.execute(
        `INSERT INTO topic (kind, state, title, open_key, grams, details, details_html, author_id, service_id, suggested_at, state_at)
         VALUES (?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [kind, title, keyOf(kind, title), grams.length, details, detailsHtml, authorId, serviceId, now, now],
      ),
    );
    await this.addGrams(insertId, grams);
    return insertId;
  }

  /** @throws AlreadySuggested */
  async rename({ id, kind }: Pick<Topic, 'id' | 'kind'>, title: string): Promise<void> {
    const grams = gramsOf(title);
    await refusingDuplicates(
      this.transactions.execute('UPDATE topic SET title = ?, open_key = ?, grams = ? WHERE id = ?', [
        title,
        keyOf(kind, title),
        grams.length,
        id,
      ]),
    );
    await this.removeGrams(id);
    await this.addGrams(id, grams);
  }

  async describe(id: number, details: string, detailsHtml: string): Promise<void> {
    await this.transactions.execute('UPDATE topic SET details = ?, details_html = ? WHERE id = ?', [details, detailsHtml, id]);
  }

  async setSkills(id: number, skillIds: readonly number[]): Promise<void> {
    await this.transactions.execute('DELETE FROM topic_skill WHERE topic_id = ?', [id]);
    if (skillIds.length === 0) return;
    await this.transactions.execute(
      `INSERT INTO topic_skill (topic_id, skill_id) VALUES ${skillIds.map(() => '(?, ?)').join(', ')}`,
      skillIds.flatMap((skillId) => [id, skillId]),
    );
  }

  async skillsOf(id: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>('SELECT skill_id AS id FROM topic_skill WHERE topic_id = ? ORDER BY 1', [
      id,
    ]);
    return rows.map((row) => row.id);
  }

  /** Writes the counts under the lock and raises the revision. */
  async saveCounts(id: number, { votes, speakers }: Pick<Topic, 'votes' | 'speakers'>): Promise<void> {
    await this.transactions.execute('UPDATE topic SET votes = ?, speakers = ?, rev = rev + 1 WHERE id = ?', [votes, speakers, id]);
  }

  async raiseRev(id: number): Promise<void> {
    await this.transactions.execute('UPDATE topic SET rev = rev + 1 WHERE id = ?', [id]);
  }

  /** Ends it for good or for now: it is found no longer by its title, and the title is free again. */
  async end(
    id: number,
    state: Exclude<TopicState, 'open'>,
    { by, reason, mergedIntoId, now }: { by: number | null; reason?: string; mergedIntoId?: number; now: Date },
  ): Promise<void> {
    await this.transactions.execute(
      `UPDATE topic SET state = ?, state_by = ?, state_reason = ?, merged_into_id = ?, state_at = ?, open_key = NULL, rev = rev + 1 WHERE id = ?`,
      [state, by, reason ?? null, mergedIntoId ?? null, now, id],
    );
    await this.removeGrams(id);
  }

  /** @throws AlreadySuggested where the title has been taken meanwhile */
  async reopen({ id, kind, title }: Pick<Topic, 'id' | 'kind' | 'title'>, by: number, now: Date): Promise<void> {
    await refusingDuplicates(
      this.transactions.execute(
        `UPDATE topic SET state = 'open', state_by = ?, state_reason = NULL, state_at = ?, open_key = ?, series_id = NULL, occurrence_id = NULL,
          early_minutes = 0, planned_by = NULL, rev = rev + 1 WHERE id = ?`,
        [by, now, keyOf(kind, title), id],
      ),
    );
    await this.addGrams(id, gramsOf(title));
  }

  async setPlan(id: number, plan: Pick<Topic, 'seriesId' | 'occurrenceId' | 'earlyMinutes' | 'plannedBy'>): Promise<void> {
    await this.transactions.execute(
      'UPDATE topic SET series_id = ?, occurrence_id = ?, early_minutes = ?, planned_by = ?, rev = rev + 1 WHERE id = ?',
      [plan.seriesId, plan.occurrenceId, plan.earlyMinutes, plan.plannedBy, id],
    );
  }

  /** Open topics for which the series is drafted, in the order in which they are locked. */
  async draftedAs(seriesId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(`SELECT id FROM topic WHERE series_id = ? AND state = 'open' ORDER BY id`, [
      seriesId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** The longest that another topic, drafted as the same series, lets those who asked be ahead. */
  async earlyMinutesOfOthers(seriesId: number, id: number): Promise<number> {
    const row = await this.transactions.one<{ minutes: number | null }>(
      `SELECT MAX(early_minutes) AS minutes FROM topic WHERE series_id = ? AND state = 'open' AND id <> ?`,
      [seriesId, id],
    );
    return row?.minutes ?? 0;
  }

  /** What was merged into a topic goes with it when that is merged itself. */
  async leadOn(fromId: number, toId: number): Promise<void> {
    await this.transactions.execute('UPDATE topic SET merged_into_id = ? WHERE merged_into_id = ?', [toId, fromId]);
  }

  private async addGrams(id: number, grams: readonly string[]): Promise<void> {
    if (grams.length === 0) return;
    await this.transactions.execute(
      `INSERT INTO topic_gram (gram, topic_id) VALUES ${grams.map(() => '(?, ?)').join(', ')}`,
      grams.flatMap((gram) => [gram, id]),
    );
  }

  private async removeGrams(id: number): Promise<void> {
    await this.transactions.execute('DELETE FROM topic_gram WHERE topic_id = ?', [id]);
  }
}

async function refusingDuplicates<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    if (isDuplicate(error)) throw new AlreadySuggested();
    throw error;
  }
}
