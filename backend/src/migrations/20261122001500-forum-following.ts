import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForumFollowing20261122001500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forum_follow (
        person_id INT UNSIGNED NOT NULL,
        topic_id INT UNSIGNED NOT NULL,
        reason VARCHAR(9) NOT NULL,
        level VARCHAR(9) NOT NULL,
        since DATETIME(3) NOT NULL,
        PRIMARY KEY (person_id, topic_id, reason),
        KEY ix_forum_follow_topic (topic_id),
        CONSTRAINT ck_forum_follow_reason CHECK (reason IN ('started', 'replied', 'mentioned', 'chosen', 'session')),
        CONSTRAINT ck_forum_follow_level CHECK (level IN ('muted', 'normal', 'following', 'watching')),
        CONSTRAINT fk_forum_follow_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_category_watch (
        category_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        since DATETIME(3) NOT NULL,
        PRIMARY KEY (category_id, person_id),
        KEY ix_forum_category_watch_person (person_id),
        CONSTRAINT fk_forum_category_watch_category FOREIGN KEY (category_id) REFERENCES forum_category (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // A row stays when the name is taken out of the words: put back, it is no news again.
    await runner.query(`
      CREATE TABLE forum_mention (
        post_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        named TINYINT(1) NOT NULL,
        told_at DATETIME(3) NULL,
        PRIMARY KEY (post_id, person_id),
        KEY ix_forum_mention_person (person_id),
        CONSTRAINT fk_forum_mention_post FOREIGN KEY (post_id) REFERENCES forum_post (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // Settled rows are kept for some days, so that an event told twice is not mailed twice.
    await runner.query(`
      CREATE TABLE forum_post_mail (
        person_id INT UNSIGNED NOT NULL,
        post_id INT UNSIGNED NOT NULL,
        noted_at DATETIME(3) NOT NULL,
        settled_at DATETIME(3) NULL,
        PRIMARY KEY (person_id, post_id),
        KEY ix_forum_post_mail_post (post_id),
        KEY ix_forum_post_mail_waiting (person_id, settled_at),
        KEY ix_forum_post_mail_settled (settled_at),
        CONSTRAINT fk_forum_post_mail_post FOREIGN KEY (post_id) REFERENCES forum_post (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_news_setting (
        person_id INT UNSIGNED NOT NULL,
        digest VARCHAR(6) NOT NULL DEFAULT 'off',
        away_until DATE NULL,
        secret BINARY(32) NOT NULL,
        PRIMARY KEY (person_id),
        KEY ix_forum_news_setting_digest (digest, person_id),
        CONSTRAINT ck_forum_news_setting_digest CHECK (digest IN ('off', 'daily', 'weekly'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_digest (
        person_id INT UNSIGNED NOT NULL,
        period VARCHAR(17) NOT NULL,
        due_at DATETIME(3) NOT NULL,
        sent_at DATETIME(3) NULL,
        PRIMARY KEY (person_id, period),
        KEY ix_forum_digest_due (due_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_reaction (
        post_id INT UNSIGNED NOT NULL,
        kind VARCHAR(9) NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        reacted_at DATETIME(3) NOT NULL,
        told_at DATETIME(3) NULL,
        PRIMARY KEY (post_id, kind, person_id),
        KEY ix_forum_reaction_person (person_id, post_id),
        CONSTRAINT ck_forum_reaction_kind CHECK (kind IN ('thanks', 'helpful', 'celebrate')),
        CONSTRAINT fk_forum_reaction_post FOREIGN KEY (post_id) REFERENCES forum_post (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE forum_question_offer (
        topic_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        step VARCHAR(9) NOT NULL,
        offered_at DATETIME(3) NOT NULL,
        PRIMARY KEY (topic_id, person_id),
        KEY ix_forum_question_offer_person (person_id, offered_at),
        CONSTRAINT ck_forum_question_offer_step CHECK (step IN ('skill', 'moderator')),
        CONSTRAINT fk_forum_question_offer_topic FOREIGN KEY (topic_id) REFERENCES forum_topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'forum_question_offer',
      'forum_reaction',
      'forum_digest',
      'forum_news_setting',
      'forum_post_mail',
      'forum_mention',
      'forum_category_watch',
      'forum_follow',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
