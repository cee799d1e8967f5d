import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForumComposer20261122001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A draft begins with the moment as its number, so that one begun anew never has the number of one that was posted.
    await runner.query(`
      CREATE TABLE forum_draft (
        person_id INT UNSIGNED NOT NULL,
        subject VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        seq BIGINT UNSIGNED NOT NULL,
        title VARCHAR(200) NOT NULL,
        source MEDIUMTEXT NOT NULL,
        details VARCHAR(4000) NOT NULL,
        saved_at DATETIME(3) NOT NULL,
        PRIMARY KEY (person_id, subject),
        KEY ix_forum_draft_saved (saved_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // While no post has it, it goes with its file, a day after it was added.
    await runner.query(`
      CREATE TABLE forum_attachment (
        file_id INT UNSIGNED NOT NULL,
        post_id INT UNSIGNED NULL,
        position TINYINT UNSIGNED NOT NULL DEFAULT 0,
        alt VARCHAR(300) NOT NULL DEFAULT '',
        width SMALLINT UNSIGNED NULL,
        height SMALLINT UNSIGNED NULL,
        added_by INT UNSIGNED NULL,
        PRIMARY KEY (file_id),
        KEY ix_forum_attachment_post (post_id, position),
        KEY ix_forum_attachment_added_by (added_by, post_id),
        CONSTRAINT fk_forum_attachment_file FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE CASCADE ON UPDATE RESTRICT,
        CONSTRAINT fk_forum_attachment_post FOREIGN KEY (post_id) REFERENCES forum_post (id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forum_attachment');
    await runner.query('DROP TABLE forum_draft');
  }
}
