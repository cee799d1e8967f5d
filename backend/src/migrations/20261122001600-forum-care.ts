import type { MigrationInterface, QueryRunner } from 'typeorm';

// What becomes of posts and topics after they were written. People are numbers without a foreign key, as everywhere outside the people room.
export class ForumCare20261122001600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forum_revision (
        post_id INT UNSIGNED NOT NULL,
        number SMALLINT UNSIGNED NOT NULL,
        source MEDIUMTEXT NOT NULL,
        written_at DATETIME(3) NOT NULL,
        PRIMARY KEY (post_id, number),
        CONSTRAINT fk_forum_revision_post FOREIGN KEY (post_id) REFERENCES forum_post (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_title (
        topic_id INT UNSIGNED NOT NULL,
        number SMALLINT UNSIGNED NOT NULL,
        title VARCHAR(200) NOT NULL,
        changed_at DATETIME(3) NOT NULL,
        changed_by INT UNSIGNED NULL,
        changed_as VARCHAR(10) NOT NULL,
        PRIMARY KEY (topic_id, number),
        KEY ix_forum_title_changed_by (changed_by),
        CONSTRAINT ck_forum_title_changed_as CHECK (changed_as IN ('person', 'anonymous', 'former', 'product')),
        CONSTRAINT fk_forum_title_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // hidden_by is null where the author took it back: who that is stands on the post, or is sealed.
    await runner.query(`
      CREATE TABLE forum_hiding (
        post_id INT UNSIGNED NOT NULL,
        hidden_as VARCHAR(9) NOT NULL,
        hidden_by INT UNSIGNED NULL,
        hidden_at DATETIME(3) NOT NULL,
        reason VARCHAR(9) NULL,
        words VARCHAR(1000) NOT NULL,
        was_accepted TINYINT UNSIGNED NOT NULL DEFAULT 0,
        PRIMARY KEY (post_id),
        KEY ix_forum_hiding_hidden_by (hidden_by),
        CONSTRAINT ck_forum_hiding_hidden_as CHECK (hidden_as IN ('author', 'moderator')),
        CONSTRAINT ck_forum_hiding_reason CHECK (reason IN ('unkind', 'personal', 'unsafe', 'misplaced', 'other')),
        CONSTRAINT fk_forum_hiding_post FOREIGN KEY (post_id) REFERENCES forum_post (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // open_post_id is the post while the case is open, else null: so a post has one open case, whoever reports it.
    await runner.query(`
      CREATE TABLE forum_case (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        post_id INT UNSIGNED NOT NULL,
        open_post_id INT UNSIGNED NULL,
        state VARCHAR(7) NOT NULL,
        opened_at DATETIME(3) NOT NULL,
        reports SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        claimed_by INT UNSIGNED NULL,
        claimed_until DATETIME(3) NULL,
        decision VARCHAR(7) NULL,
        decided_by INT UNSIGNED NULL,
        decided_at DATETIME(3) NULL,
        words VARCHAR(1000) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_forum_case_open (open_post_id),
        KEY ix_forum_case_post (post_id),
        KEY ix_forum_case_state (state, opened_at, id),
        KEY ix_forum_case_decided (state, decided_at, id),
        KEY ix_forum_case_claimed_by (claimed_by),
        KEY ix_forum_case_decided_by (decided_by),
        CONSTRAINT ck_forum_case_state CHECK (state IN ('open', 'decided')),
        CONSTRAINT ck_forum_case_decision CHECK (decision IN ('nothing', 'hidden', 'words')),
        CONSTRAINT fk_forum_case_post FOREIGN KEY (post_id) REFERENCES forum_post (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_report (
        case_id INT UNSIGNED NOT NULL,
        reporter_id INT UNSIGNED NOT NULL,
        reason VARCHAR(9) NOT NULL,
        words VARCHAR(1000) NOT NULL,
        reported_at DATETIME(3) NOT NULL,
        PRIMARY KEY (case_id, reporter_id),
        KEY ix_forum_report_reporter (reporter_id),
        CONSTRAINT ck_forum_report_reason CHECK (reason IN ('unkind', 'personal', 'unsafe', 'misplaced', 'other')),
        CONSTRAINT fk_forum_report_case FOREIGN KEY (case_id) REFERENCES forum_case (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query('ALTER TABLE forum_turn ADD COLUMN erased_at DATETIME(3) NULL');
    // Where a post went that goes on again, so that what leads to it leads on.
    await runner.query('CREATE INDEX ix_forum_post_moved_to ON forum_post (moved_to_topic_id, moved_to_no)');
    // The only place that says who asked a question without their name.
    await runner.query(`
      CREATE TABLE forum_sealed_name (
        topic_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        token BINARY(16) NOT NULL,
        PRIMARY KEY (topic_id),
        KEY ix_forum_sealed_name_person (person_id),
        CONSTRAINT fk_forum_sealed_name_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_opening (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        topic_id INT UNSIGNED NOT NULL,
        state VARCHAR(7) NOT NULL,
        asked_by INT UNSIGNED NOT NULL,
        asked_at DATETIME(3) NOT NULL,
        reason VARCHAR(500) NOT NULL,
        decided_by INT UNSIGNED NULL,
        decided_at DATETIME(3) NULL,
        seen_by_asker_at DATETIME(3) NULL,
        seen_by_other_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_forum_opening_topic (topic_id, id),
        KEY ix_forum_opening_state (state, asked_at),
        CONSTRAINT ck_forum_opening_state CHECK (state IN ('asked', 'opened', 'refused')),
        CONSTRAINT fk_forum_opening_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_erasure (
        person_id INT UNSIGNED NOT NULL,
        asked_by INT UNSIGNED NULL,
        asked_at DATETIME(3) NOT NULL,
        take_out TINYINT UNSIGNED NOT NULL,
        done_at DATETIME(3) NULL,
        PRIMARY KEY (person_id),
        KEY ix_forum_erasure_done (done_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'forum_erasure',
      'forum_opening',
      'forum_sealed_name',
      'forum_report',
      'forum_case',
      'forum_hiding',
      'forum_title',
      'forum_revision',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('DROP INDEX ix_forum_post_moved_to ON forum_post');
    await runner.query('ALTER TABLE forum_turn DROP COLUMN erased_at');
  }
}
