import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';

export interface SpeakerRow {
  readonly personId: number;
  readonly words: string | null;
  readonly offeredAt: Date;
}

/** Who wants a topic and who could speak about it. Changed under the lock of the topic. */
@Injectable()
export class TopicPeopleRepository {
  constructor(private readonly transactions: Transactions) {}

  async hasVoted(topicId: number, personId: number): Promise<boolean> {
    return (
      (await this.transactions.one('SELECT 1 FROM topic_vote WHERE topic_id = ? AND person_id = ?', [topicId, personId])) !== undefined
    );
  }

  async vote(topicId: number, personId: number, now: Date): Promise<void> {
    await this.transactions.execute('INSERT INTO topic_vote (topic_id, person_id, voted_at) VALUES (?, ?, ?)', [topicId, personId, now]);
  }

  async withdrawVote(topicId: number, personId: number): Promise<void> {
    await this.transactions.execute('DELETE FROM topic_vote WHERE topic_id = ? AND person_id = ?', [topicId, personId]);
  }

  /** @returns undefined where the person has not offered to speak */
  async speaker(topicId: number, personId: number): Promise<SpeakerRow | undefined> {
    return this.transactions.one<SpeakerRow>(
      'SELECT person_id AS personId, words, offered_at AS offeredAt FROM topic_speaker WHERE topic_id = ? AND person_id = ?',
      [topicId, personId],
    );
  }

  async speakers(topicId: number): Promise<SpeakerRow[]> {
    return this.transactions.query<SpeakerRow>(
      'SELECT person_id AS personId, words, offered_at AS offeredAt FROM topic_speaker WHERE topic_id = ? ORDER BY offered_at, person_id',
      [topicId],
    );
  }

  async addSpeaker(topicId: number, personId: number, words: string | null, now: Date): Promise<void> {
    await this.transactions.execute('INSERT INTO topic_speaker (topic_id, person_id, words, offered_at) VALUES (?, ?, ?, ?)', [
      topicId,
      personId,
      words,
      now,
    ]);
  }

  async changeWords(topicId: number, personId: number, words: string | null): Promise<void> {
    await this.transactions.execute('UPDATE topic_speaker SET words = ? WHERE topic_id = ? AND person_id = ?', [words, topicId, personId]);
  }

  async removeSpeaker(topicId: number, personId: number): Promise<void> {
    await this.transactions.execute('DELETE FROM topic_speaker WHERE topic_id = ? AND person_id = ?', [topicId, personId]);
  }

  /** Voters and speakers: those who are told and may book first. */
  async interested(topicId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ personId: number }>(
      `SELECT person_id AS personId FROM topic_vote WHERE topic_id = ?
        UNION SELECT person_id FROM topic_speaker WHERE topic_id = ? ORDER BY personId`,
      [topicId, topicId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** People who voted for any topic that was planned as this date, each once. */
  async askedFor(occurrenceId: number): Promise<number> {
    const row = await this.transactions.one<{ people: number }>(
      'SELECT COUNT(DISTINCT v.person_id) AS people FROM topic t JOIN topic_vote v ON v.topic_id = t.id WHERE t.occurrence_id = ?',
      [occurrenceId],
    );
    return row?.people ?? 0;
  }

  /** Votes and speakers move with a topic that is merged; who was with both stays once. @returns the counts of the topic that goes on */
  async moveAll(fromId: number, toId: number): Promise<{ votes: number; speakers: number }> {
    for (const [table, columns] of [
      ['topic_vote', 'person_id, voted_at'],
      ['topic_speaker', 'person_id, words, offered_at'],
    ] as const) {
      await this.transactions.execute(
        `INSERT INTO ${table} (topic_id, ${columns}) SELECT ?, ${columns} FROM ${table} moving WHERE moving.topic_id = ?
          AND NOT EXISTS (SELECT 1 FROM (SELECT person_id FROM ${table} WHERE topic_id = ?) present WHERE present.person_id = moving.person_id)`,
        [toId, fromId, toId],
      );
      await this.transactions.execute(`DELETE FROM ${table} WHERE topic_id = ?`, [fromId]);
    }
    const row = await this.transactions.one<{ votes: number; speakers: number }>(
      `SELECT (SELECT COUNT(*) FROM topic_vote WHERE topic_id = ?) AS votes, (SELECT COUNT(*) FROM topic_speaker WHERE topic_id = ?) AS speakers`,
      [toId, toId],
    );
    return { votes: row?.votes ?? 0, speakers: row?.speakers ?? 0 };
  }

  /** Open topics that a person voted for or would speak about, in the order in which they are locked. */
  async openOf(personId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT t.id FROM topic t JOIN topic_vote v ON v.topic_id = t.id WHERE v.person_id = ? AND t.state = 'open'
        UNION SELECT t.id FROM topic t JOIN topic_speaker s ON s.topic_id = t.id WHERE s.person_id = ? AND t.state = 'open' ORDER BY id`,
      [personId, personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Deletes what is left of somebody: the numbers on record stay as they are. */
  async forget(personId: number): Promise<void> {
    for (const table of ['topic_vote', 'topic_speaker', 'topic_turn']) {
      await this.transactions.execute(`DELETE FROM ${table} WHERE person_id = ?`, [personId]);
    }
  }

  /** Counts one more topic of this person on this day. Clicks at the same moment wait for each other here. @returns how many there are now */
  async countTurn(personId: number, day: string): Promise<number> {
    await this.transactions.execute(
      `INSERT INTO topic_turn (person_id, day, suggested) VALUES (?, ?, 1)
       ON DUPLICATE KEY UPDATE suggested = IF(day = ?, suggested + 1, 1), day = ?`,
      [personId, day, day, day],
    );
    const row = await this.transactions.one<{ suggested: number }>('SELECT suggested FROM topic_turn WHERE person_id = ?', [personId]);
    return row?.suggested ?? 0;
  }
}
