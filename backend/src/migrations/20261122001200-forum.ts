import type { MigrationInterface, QueryRunner } from 'typeorm';

// People, services and skills are numbers without a foreign key, as everywhere outside the people room.
export class Forum20261122001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forum_category (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        slug VARCHAR(40) NOT NULL,
        name VARCHAR(80) NOT NULL,
        description VARCHAR(300) NOT NULL,
        position SMALLINT UNSIGNED NOT NULL,
        service_id INT UNSIGNED NULL,
        own_topics_only TINYINT UNSIGNED NOT NULL DEFAULT 0,
        anonymous_questions TINYINT UNSIGNED NOT NULL DEFAULT 0,
        opens_with VARCHAR(10) NOT NULL DEFAULT 'discussion',
        rev INT UNSIGNED NOT NULL DEFAULT 1,
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_forum_category_slug (slug),
        CONSTRAINT ck_forum_category_opens_with CHECK (opens_with IN ('discussion', 'question'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_category_grant (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        category_id INT UNSIGNED NOT NULL,
        holder VARCHAR(30) NOT NULL,
        service_id INT UNSIGNED NULL,
        level VARCHAR(8) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_forum_category_grant_category (category_id),
        CONSTRAINT ck_forum_category_grant_holder CHECK (holder IN ('staff', 'manager', 'member', 'session-organiser', 'forum-moderator', 'sandbox-owner', 'apprenticeship-coordinator', 'people-partner', 'administrator')),
        CONSTRAINT ck_forum_category_grant_level CHECK (level IN ('see', 'read', 'reply', 'start', 'moderate')),
        CONSTRAINT fk_forum_category_grant_category FOREIGN KEY (category_id) REFERENCES forum_category (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_category_member (
        category_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        added_by INT UNSIGNED NULL,
        added_at DATETIME(3) NOT NULL,
        moderates TINYINT UNSIGNED NOT NULL DEFAULT 0,
        shows_presence TINYINT UNSIGNED NOT NULL DEFAULT 0,
        PRIMARY KEY (category_id, person_id),
        KEY ix_forum_category_member_person (person_id),
        CONSTRAINT fk_forum_category_member_category FOREIGN KEY (category_id) REFERENCES forum_category (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_topic (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        category_id INT UNSIGNED NOT NULL,
        kind VARCHAR(10) NOT NULL,
        state VARCHAR(8) NOT NULL,
        title VARCHAR(200) NOT NULL,
        author_id INT UNSIGNED NULL,
        author_as VARCHAR(10) NOT NULL,
        started_at DATETIME(3) NOT NULL,
        last_no INT UNSIGNED NOT NULL DEFAULT 0,
        rev INT UNSIGNED NOT NULL DEFAULT 0,
        replies INT UNSIGNED NOT NULL DEFAULT 0,
        reactions INT UNSIGNED NOT NULL DEFAULT 0,
        last_post_at DATETIME(3) NOT NULL,
        last_post_by INT UNSIGNED NULL,
        last_post_as VARCHAR(10) NOT NULL,
        wants_answer TINYINT UNSIGNED NOT NULL,
        accepted_no INT UNSIGNED NULL,
        accepted_at DATETIME(3) NULL,
        accepted_by INT UNSIGNED NULL,
        locked_at DATETIME(3) NULL,
        pinned_until DATETIME(3) NULL,
        merged_into_id INT UNSIGNED NULL,
        about_kind VARCHAR(20) NULL,
        about_id INT UNSIGNED NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_forum_topic_about (about_kind, about_id),
        KEY ix_forum_topic_latest (category_id, state, last_post_at, id),
        KEY ix_forum_topic_unanswered (category_id, wants_answer, last_post_at, id),
        KEY ix_forum_topic_newest (category_id, state, started_at, id),
        KEY ix_forum_topic_pinned (category_id, pinned_until),
        KEY ix_forum_topic_own (category_id, author_id, last_post_at, id),
        KEY ix_forum_topic_author (author_id, last_post_at, id),
        KEY ix_forum_topic_merged_into (merged_into_id),
        CONSTRAINT ck_forum_topic_kind CHECK (kind IN ('discussion', 'question')),
        CONSTRAINT ck_forum_topic_state CHECK (state IN ('open', 'hidden', 'merged', 'purged')),
        CONSTRAINT ck_forum_topic_author_as CHECK (author_as IN ('person', 'anonymous', 'former', 'product')),
        CONSTRAINT ck_forum_topic_last_post_as CHECK (last_post_as IN ('person', 'anonymous', 'former', 'product')),
        CONSTRAINT fk_forum_topic_category FOREIGN KEY (category_id) REFERENCES forum_category (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
        CONSTRAINT fk_forum_topic_merged_into FOREIGN KEY (merged_into_id) REFERENCES forum_topic (id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_topic_skill (
        topic_id INT UNSIGNED NOT NULL,
        skill_id INT UNSIGNED NOT NULL,
        PRIMARY KEY (topic_id, skill_id),
        KEY ix_forum_topic_skill_skill (skill_id, topic_id),
        CONSTRAINT fk_forum_topic_skill_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // key_hash is made of the writer and the browser's own number for the post: sent twice, it is written once, and it gives no name away.
    await runner.query(`
      CREATE TABLE forum_post (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        topic_id INT UNSIGNED NOT NULL,
        number INT UNSIGNED NOT NULL,
        state VARCHAR(8) NOT NULL,
        author_id INT UNSIGNED NULL,
        author_as VARCHAR(10) NOT NULL,
        reply_to_no INT UNSIGNED NULL,
        source MEDIUMTEXT NOT NULL,
        html MEDIUMTEXT NOT NULL,
        renderer_version SMALLINT UNSIGNED NOT NULL,
        posted_at DATETIME(3) NOT NULL,
        edited_at DATETIME(3) NULL,
        revisions SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        thanks SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        helpful SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        celebrate SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        key_hash BINARY(32) NULL,
        moved_to_topic_id INT UNSIGNED NULL,
        moved_to_no INT UNSIGNED NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_forum_post_number (topic_id, number),
        UNIQUE KEY uq_forum_post_key (key_hash),
        KEY ix_forum_post_author (author_id, posted_at, id),
        CONSTRAINT ck_forum_post_state CHECK (state IN ('shown', 'hidden', 'purged', 'moved')),
        CONSTRAINT ck_forum_post_author_as CHECK (author_as IN ('person', 'anonymous', 'former', 'product')),
        CONSTRAINT fk_forum_post_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_topic_change (
        topic_id INT UNSIGNED NOT NULL,
        rev INT UNSIGNED NOT NULL,
        kind VARCHAR(8) NOT NULL,
        post_no INT UNSIGNED NULL,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (topic_id, rev),
        KEY ix_forum_topic_change_changed (changed_at),
        CONSTRAINT ck_forum_topic_change_kind CHECK (kind IN ('post', 'edit', 'topic', 'reload')),
        CONSTRAINT fk_forum_topic_change_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_reading (
        person_id INT UNSIGNED NOT NULL,
        topic_id INT UNSIGNED NOT NULL,
        last_read_no INT UNSIGNED NOT NULL DEFAULT 0,
        level VARCHAR(9) NOT NULL DEFAULT 'normal',
        read_at DATETIME(3) NULL,
        PRIMARY KEY (person_id, topic_id),
        KEY ix_forum_reading_topic (topic_id, level, person_id),
        CONSTRAINT ck_forum_reading_level CHECK (level IN ('muted', 'normal', 'following', 'watching')),
        CONSTRAINT fk_forum_reading_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // When a person last wrote and how much on one day. Whoever writes locks their own row first.
    await runner.query(`
      CREATE TABLE forum_turn (
        person_id INT UNSIGNED NOT NULL,
        day DATE NOT NULL,
        posts SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        topics SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        posted_at DATETIME(3) NULL,
        started_at DATETIME(3) NULL,
        edits SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        reports SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        first_posted_at DATETIME(3) NULL,
        last_text BINARY(32) NULL,
        PRIMARY KEY (person_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'forum_turn',
      'forum_reading',
      'forum_topic_change',
      'forum_post',
      'forum_topic_skill',
      'forum_topic',
      'forum_category_member',
      'forum_category_grant',
      'forum_category',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
