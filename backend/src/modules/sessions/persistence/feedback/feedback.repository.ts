import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isDuplicate, Transactions } from '../../../../platform/database/index.js';
import { AlreadyAnswered } from '../../domain/feedback/feedback.errors.js';
import type { Answer } from '../../domain/feedback/feedback.js';
import { leastAnswers, type ScoreCount } from '../../domain/feedback/feedback-results.js';
import type { FeedbackRound, FeedbackScore } from './feedback.entity.js';

export type RoundRow = Omit<FeedbackRound, 'occurrence'>;
type Chosen = Pick<FeedbackScore, 'useful' | 'recommend'>;

/** Random, so that neither rows nor what is shown keep the order in which answers came. */
const newId = (): string => randomBytes(16).toString('hex');
const columns = 'occurrence_id AS occurrenceId, asked_at AS askedAt, closed_at AS closedAt, answers';
const AT_ONCE = 200;

@Injectable()
export class FeedbackRepository {
  constructor(private readonly transactions: Transactions) {}

  async round(occurrenceId: number): Promise<RoundRow | undefined> {
    return this.transactions.one<RoundRow>(`SELECT ${columns} FROM feedback_round WHERE occurrence_id = ?`, [occurrenceId]);
  }

  /** Locks the asking after a date until the transaction ends, and begins it where it has not begun. */
  async lockRound(occurrenceId: number): Promise<RoundRow> {
    await this.transactions.execute('INSERT INTO feedback_round (occurrence_id) VALUES (?) ON DUPLICATE KEY UPDATE answers = answers', [
      occurrenceId,
    ]);
    const row = await this.transactions.one<RoundRow>(`SELECT ${columns} FROM feedback_round WHERE occurrence_id = ? FOR UPDATE`, [
      occurrenceId,
    ]);
    if (!row) throw new Error(`The asking after date ${String(occurrenceId)} has vanished under its own lock.`);
    return row;
  }

  async setAsked(occurrenceId: number, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE feedback_round SET asked_at = ? WHERE occurrence_id = ?', [now, occurrenceId]);
  }

  async setClosed(occurrenceId: number, answers: number, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE feedback_round SET closed_at = ?, answers = ? WHERE occurrence_id = ?', [
      now,
      answers,
      occurrenceId,
    ]);
  }

  /** Dates that ended within a span, of which those who came were not told. */
  async unasked(after: Date, until: Date, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT o.id FROM occurrence o LEFT JOIN feedback_round r ON r.occurrence_id = o.id
        WHERE o.ends_at > ? AND o.ends_at <= ? AND o.state = 'scheduled' AND r.asked_at IS NULL ORDER BY o.ends_at, o.id LIMIT ?`,
      [after, until, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Dates that ended before an instant and whose asking has not been closed. */
  async unclosed(endedBefore: Date, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT o.id FROM feedback_round r JOIN occurrence o ON o.id = r.occurrence_id
        WHERE r.closed_at IS NULL AND o.ends_at <= ? ORDER BY o.ends_at, o.id LIMIT ?`,
      [endedBefore, limit],
    );
    return rows.map(({ id }) => id);
  }

  async hasAnswered(occurrenceId: number, personId: number): Promise<boolean> {
    const row = await this.transactions.one('SELECT 1 FROM feedback_sent WHERE occurrence_id = ? AND person_id = ?', [
      occurrenceId,
      personId,
    ]);
    return row !== undefined;
  }

  async answersSoFar(occurrenceId: number): Promise<number> {
    const row = await this.transactions.one<{ answers: number }>('SELECT COUNT(*) AS answers FROM feedback_score WHERE occurrence_id = ?', [
      occurrenceId,
    ]);
    return row?.answers ?? 0;
  }

  /** Under the lock of the round. @throws AlreadyAnswered: the key says so, whatever raced */
  async add(occurrenceId: number, personId: number, { useful, recommend, better }: Answer): Promise<void> {
    try {
      await this.transactions.execute('INSERT INTO feedback_sent (occurrence_id, person_id) VALUES (?, ?)', [occurrenceId, personId]);
    } catch (error) {
      throw isDuplicate(error) ? new AlreadyAnswered() : error;
    }
    await this.addScores(occurrenceId, [{ useful, recommend }]);
    if (better !== null) await this.addComments(occurrenceId, [better]);
  }

  async counts(occurrenceId: number): Promise<ScoreCount[]> {
    return this.transactions.query<ScoreCount>(
      'SELECT useful, recommend, COUNT(*) AS count FROM feedback_score WHERE occurrence_id = ? GROUP BY useful, recommend',
      [occurrenceId],
    );
  }

  /** Of the dates of a series whose results are shown: with the others, totals would say what was said at one of those. */
  async countsOfSeries(seriesId: number): Promise<(ScoreCount & { readonly occurrenceId: number })[]> {
    return this.transactions.query(
      `SELECT f.occurrence_id AS occurrenceId, f.useful, f.recommend, COUNT(*) AS count FROM feedback_score f
        JOIN feedback_round r ON r.occurrence_id = f.occurrence_id JOIN occurrence o ON o.id = f.occurrence_id
        WHERE o.series_id = ? AND r.closed_at IS NOT NULL AND r.answers >= ? GROUP BY f.occurrence_id, f.useful, f.recommend`,
      [seriesId, leastAnswers],
    );
  }

  /** In the order of their random ids: always the same, and none that anybody could know. */
  async comments(occurrenceId: number): Promise<string[]> {
    const rows = await this.transactions.query<{ words: string }>(
      'SELECT words FROM feedback_comment WHERE occurrence_id = ? ORDER BY id',
      [occurrenceId],
    );
    return rows.map(({ words }) => words);
  }

  /** Writes every answer of a date anew, in no order: so that the rows keep no trace of when each came either. */
  async shuffle(occurrenceId: number): Promise<void> {
    const chosen = await this.transactions.query<Chosen>(
      'SELECT useful, recommend FROM feedback_score WHERE occurrence_id = ? ORDER BY id',
      [occurrenceId],
    );
    const words = await this.comments(occurrenceId);
    await this.deleteAnswers(occurrenceId);
    await this.addScores(occurrenceId, chosen);
    await this.addComments(occurrenceId, words);
  }

  async deleteAnswers(occurrenceId: number): Promise<void> {
    await this.transactions.execute('DELETE FROM feedback_score WHERE occurrence_id = ?', [occurrenceId]);
    await this.transactions.execute('DELETE FROM feedback_comment WHERE occurrence_id = ?', [occurrenceId]);
  }

  /** For the download of their data: that they answered. What they said is nobody's any more. */
  async answeredBy(personId: number): Promise<object[]> {
    return this.transactions.query(
      `SELECT COALESCE(o.own_title, s.title) AS title, o.starts_at AS startsAt, TRUE AS answered FROM feedback_sent f
        JOIN occurrence o ON o.id = f.occurrence_id JOIN series s ON s.id = o.series_id WHERE f.person_id = ? ORDER BY o.starts_at`,
      [personId],
    );
  }

  private async addScores(occurrenceId: number, chosen: readonly Chosen[]): Promise<void> {
    for (let first = 0; first < chosen.length; first += AT_ONCE) {
      const rows = chosen.slice(first, first + AT_ONCE);
      await this.transactions.execute(
        `INSERT INTO feedback_score (id, occurrence_id, useful, recommend) VALUES ${rows.map(() => '(?, ?, ?, ?)').join(', ')}`,
        rows.flatMap(({ useful, recommend }) => [newId(), occurrenceId, useful, recommend]),
      );
    }
  }

  private async addComments(occurrenceId: number, words: readonly string[]): Promise<void> {
    for (let first = 0; first < words.length; first += AT_ONCE) {
      const rows = words.slice(first, first + AT_ONCE);
      await this.transactions.execute(
        `INSERT INTO feedback_comment (id, occurrence_id, words) VALUES ${rows.map(() => '(?, ?, ?)').join(', ')}`,
        rows.flatMap((text) => [newId(), occurrenceId, text]),
      );
    }
  }
}
