import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';

/** All that a person wrote and started under their name, and the groups that they belong to, for the download of their data. */
@Injectable()
export class WrittenByQueries {
  constructor(private readonly transactions: Transactions) {}

  async everythingOf(personId: number): Promise<object> {
    const ask = (sql: string): Promise<object[]> => this.transactions.query<object>(sql, [personId]);
    return {
      topics: await ask('SELECT title, kind, state, started_at AS startedAt FROM forum_topic WHERE author_id = ? ORDER BY id'),
      posts: await ask(
        `SELECT t.title AS topic, p.number, p.state, p.source AS words, p.posted_at AS postedAt, p.edited_at AS editedAt
          FROM forum_post p JOIN forum_topic t ON t.id = p.topic_id WHERE p.author_id = ? ORDER BY p.id`,
      ),
      groups: await ask(
        `SELECT c.name, m.moderates, m.shows_presence AS showsPresence, m.added_at AS addedAt
          FROM forum_category_member m JOIN forum_category c ON c.id = m.category_id WHERE m.person_id = ? ORDER BY c.name`,
      ),
      readUntil: await ask(
        `SELECT t.title AS topic, r.last_read_no AS lastNumber, r.read_at AS readAt
          FROM forum_reading r JOIN forum_topic t ON t.id = r.topic_id WHERE r.person_id = ? ORDER BY r.topic_id`,
      ),
    };
  }
}
