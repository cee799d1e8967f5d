import type { MigrationInterface, QueryRunner } from 'typeorm';

// forum_read_mark.category_id is 0 for the whole forum, so it refers to no table.
export class ForumLists20261122001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forum_topic_month (
        topic_id INT UNSIGNED NOT NULL,
        month INT UNSIGNED NOT NULL,
        category_id INT UNSIGNED NOT NULL,
        points INT NOT NULL,
        PRIMARY KEY (topic_id, month),
        KEY ix_forum_topic_month_top (category_id, month, points, topic_id),
        CONSTRAINT fk_forum_topic_month_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_read_mark (
        person_id INT UNSIGNED NOT NULL,
        category_id INT UNSIGNED NOT NULL,
        read_until DATETIME(3) NULL,
        before_that DATETIME(3) NULL,
        PRIMARY KEY (person_id, category_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_bookmark (
        person_id INT UNSIGNED NOT NULL,
        post_id INT UNSIGNED NOT NULL,
        bookmarked_at DATETIME(3) NOT NULL,
        PRIMARY KEY (person_id, post_id),
        KEY ix_forum_bookmark_newest (person_id, bookmarked_at, post_id),
        KEY ix_forum_bookmark_post (post_id),
        CONSTRAINT fk_forum_bookmark_post FOREIGN KEY (post_id) REFERENCES forum_post (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // What a person follows, and where they wrote, whatever else there is.
    await runner.query('CREATE INDEX ix_forum_reading_level ON forum_reading (person_id, level, topic_id)');
    await runner.query('CREATE INDEX ix_forum_post_writer ON forum_post (author_id, topic_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_forum_post_writer ON forum_post');
    await runner.query('DROP INDEX ix_forum_reading_level ON forum_reading');
    for (const table of ['forum_bookmark', 'forum_read_mark', 'forum_topic_month']) await runner.query(`DROP TABLE ${table}`);
  }
}
