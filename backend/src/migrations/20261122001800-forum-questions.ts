import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForumQuestions20261122001800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE forum_topic ADD COLUMN summary_no INT UNSIGNED NULL');
    await runner.query(`
      CREATE TABLE forum_question (
        post_id INT UNSIGNED NOT NULL,
        topic_id INT UNSIGNED NOT NULL,
        votes INT UNSIGNED NOT NULL DEFAULT 0,
        answered_at DATETIME(3) NULL,
        answered_by INT UNSIGNED NULL,
        PRIMARY KEY (post_id),
        KEY ix_forum_question_topic (topic_id, votes),
        CONSTRAINT fk_forum_question_post FOREIGN KEY (post_id) REFERENCES forum_post (id) ON DELETE CASCADE ON UPDATE RESTRICT,
        CONSTRAINT fk_forum_question_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_question_vote (
        post_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        voted_at DATETIME(3) NOT NULL,
        PRIMARY KEY (post_id, person_id),
        KEY ix_forum_question_vote_person (person_id),
        CONSTRAINT fk_forum_question_vote_question FOREIGN KEY (post_id) REFERENCES forum_question (post_id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forum_question_vote');
    await runner.query('DROP TABLE forum_question');
    await runner.query('ALTER TABLE forum_topic DROP COLUMN summary_no');
  }
}
