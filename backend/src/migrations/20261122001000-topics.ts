import type { MigrationInterface, QueryRunner } from 'typeorm';

// People, series and dates are numbers without a foreign key: a person is never deleted, and what sessions do with their rows never waits for a topic.
export class Topics20261122001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE occurrence
        ADD COLUMN early_from DATETIME(3) NULL,
        ADD COLUMN early_minutes SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        ADD COLUMN asked_for INT UNSIGNED NULL`);
    await runner.query('ALTER TABLE series ADD COLUMN promised_early_minutes SMALLINT UNSIGNED NOT NULL DEFAULT 0');
    await runner.query(`
      CREATE TABLE early_booker (
        occurrence_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        PRIMARY KEY (occurrence_id, person_id),
        CONSTRAINT fk_early_booker_occurrence FOREIGN KEY (occurrence_id) REFERENCES occurrence (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // open_key is the kind and the bare words of the title while the topic is open, else null: so nothing is open twice under one title.
    await runner.query(`
      CREATE TABLE topic (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        kind VARCHAR(8) NOT NULL,
        state VARCHAR(8) NOT NULL,
        title VARCHAR(120) NOT NULL,
        open_key VARCHAR(140) NULL,
        grams SMALLINT UNSIGNED NOT NULL,
        details TEXT NOT NULL,
        details_html MEDIUMTEXT NOT NULL,
        author_id INT UNSIGNED NOT NULL,
        service_id INT UNSIGNED NULL,
        suggested_at DATETIME(3) NOT NULL,
        votes INT UNSIGNED NOT NULL DEFAULT 0,
        speakers SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        rev INT UNSIGNED NOT NULL DEFAULT 1,
        state_at DATETIME(3) NOT NULL,
        state_by INT UNSIGNED NULL,
        state_reason VARCHAR(500) NULL,
        merged_into_id INT UNSIGNED NULL,
        series_id INT UNSIGNED NULL,
        occurrence_id INT UNSIGNED NULL,
        early_minutes SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        planned_by INT UNSIGNED NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_topic_open (open_key),
        KEY ix_topic_wanted (state, kind, votes, id),
        KEY ix_topic_newest (state, id),
        KEY ix_topic_planned (state, state_at, id),
        KEY ix_topic_author (author_id, id),
        KEY ix_topic_merged_into (merged_into_id),
        KEY ix_topic_series (series_id),
        KEY ix_topic_occurrence (occurrence_id),
        CONSTRAINT ck_topic_kind CHECK (kind IN ('wanted', 'offered')),
        CONSTRAINT ck_topic_state CHECK (state IN ('open', 'planned', 'closed', 'merged')),
        CONSTRAINT fk_topic_merged_into FOREIGN KEY (merged_into_id) REFERENCES topic (id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE topic_skill (
        topic_id INT UNSIGNED NOT NULL,
        skill_id INT UNSIGNED NOT NULL,
        PRIMARY KEY (topic_id, skill_id),
        KEY ix_topic_skill_skill (skill_id, topic_id),
        CONSTRAINT fk_topic_skill_topic FOREIGN KEY (topic_id) REFERENCES topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE topic_vote (
        topic_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        voted_at DATETIME(3) NOT NULL,
        PRIMARY KEY (topic_id, person_id),
        KEY ix_topic_vote_person (person_id, topic_id),
        CONSTRAINT fk_topic_vote_topic FOREIGN KEY (topic_id) REFERENCES topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE topic_speaker (
        topic_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        words VARCHAR(300) NULL,
        offered_at DATETIME(3) NOT NULL,
        PRIMARY KEY (topic_id, person_id),
        KEY ix_topic_speaker_person (person_id, topic_id),
        CONSTRAINT fk_topic_speaker_topic FOREIGN KEY (topic_id) REFERENCES topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // Pieces of the words of open topics, so that a title like the one being typed is found without reading all of them.
    await runner.query(`
      CREATE TABLE topic_gram (
        gram VARCHAR(24) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        topic_id INT UNSIGNED NOT NULL,
        PRIMARY KEY (gram, topic_id),
        KEY ix_topic_gram_topic (topic_id),
        CONSTRAINT fk_topic_gram_topic FOREIGN KEY (topic_id) REFERENCES topic (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE topic_turn (
        person_id INT UNSIGNED NOT NULL,
        day CHAR(10) NOT NULL,
        suggested SMALLINT UNSIGNED NOT NULL,
        PRIMARY KEY (person_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['topic_turn', 'topic_gram', 'topic_speaker', 'topic_vote', 'topic_skill', 'topic', 'early_booker']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('ALTER TABLE series DROP COLUMN promised_early_minutes');
    await runner.query('ALTER TABLE occurrence DROP COLUMN asked_for, DROP COLUMN early_minutes, DROP COLUMN early_from');
  }
}
