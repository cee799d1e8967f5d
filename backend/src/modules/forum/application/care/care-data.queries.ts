import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';

/** What looking after the forum holds about one person, for the download of their data: also what they asked without their name. */
@Injectable()
export class CareDataQueries {
  constructor(private readonly transactions: Transactions) {}

  async everythingOf(personId: number): Promise<object> {
    return {
      reports: await this.transactions.query(
        `SELECT c.post_id AS postId, r.reason, r.words, r.reported_at AS reportedAt FROM forum_report r JOIN forum_case c ON c.id = r.case_id
          WHERE r.reporter_id = ? ORDER BY r.reported_at`,
        [personId],
      ),
      askedWithoutName: await this.transactions.query(
        `SELECT t.id AS topicId, t.title, t.started_at AS startedAt FROM forum_sealed_name s JOIN forum_topic t ON t.id = s.topic_id
          WHERE s.person_id = ? ORDER BY t.id`,
        [personId],
      ),
      earlierTitlesChanged: await this.transactions.query(
        'SELECT topic_id AS topicId, title, changed_at AS changedAt FROM forum_title WHERE changed_by = ? ORDER BY changed_at',
        [personId],
      ),
      writing: await this.transactions.query(
        'SELECT first_posted_at AS firstPostedAt, posted_at AS postedAt, posts, topics, edits, reports FROM forum_turn WHERE person_id = ?',
        [personId],
      ),
    };
  }
}
