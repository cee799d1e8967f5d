import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FilesAndFeedback20261122000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_file (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        handle CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(150) NOT NULL,
        type VARCHAR(4) NOT NULL,
        size INT UNSIGNED NOT NULL,
        sha256 BINARY(32) NOT NULL,
        kept_at DATETIME(3) NOT NULL,
        kept_by INT UNSIGNED NULL,
        unowned_since DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_stored_file_handle (handle),
        KEY ix_stored_file_unowned (unowned_since),
        KEY ix_stored_file_kept_by (kept_by),
        CONSTRAINT ck_stored_file_type CHECK (type IN ('pdf', 'pptx', 'docx', 'xlsx', 'odp', 'odt', 'ods', 'png', 'jpeg', 'webp', 'mp4', 'webm', 'mp3', 'txt', 'csv', 'vtt'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE session_material (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        occurrence_id INT UNSIGNED NOT NULL,
        position SMALLINT UNSIGNED NOT NULL,
        title VARCHAR(120) NOT NULL,
        kind VARCHAR(10) NOT NULL,
        file_id INT UNSIGNED NULL,
        url VARCHAR(500) NULL,
        audience VARCHAR(10) NOT NULL,
        captions VARCHAR(10) NULL,
        captions_reason VARCHAR(300) NULL,
        captions_file_id INT UNSIGNED NULL,
        kept_until CHAR(10) NULL,
        delete_at DATETIME(3) NULL,
        hosts_told_at DATETIME(3) NULL,
        added_by INT UNSIGNED NOT NULL,
        added_at DATETIME(3) NOT NULL,
        removed_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_session_material_occurrence (occurrence_id, removed_at, position),
        KEY ix_session_material_added_by (added_by),
        KEY ix_session_material_removed (removed_at),
        KEY ix_session_material_delete (delete_at),
        UNIQUE KEY uq_session_material_file (file_id),
        UNIQUE KEY uq_session_material_captions_file (captions_file_id),
        CONSTRAINT ck_session_material_kind CHECK (kind IN ('slides', 'handout', 'recording', 'link')),
        CONSTRAINT ck_session_material_audience CHECK (audience IN ('everyone', 'booked')),
        CONSTRAINT ck_session_material_captions CHECK (captions IN ('ready', 'being-made', 'none')),
        CONSTRAINT fk_session_material_occurrence FOREIGN KEY (occurrence_id) REFERENCES occurrence (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
        CONSTRAINT fk_session_material_file FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
        CONSTRAINT fk_session_material_captions_file FOREIGN KEY (captions_file_id) REFERENCES stored_file (id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE feedback_round (
        occurrence_id INT UNSIGNED NOT NULL,
        asked_at DATETIME(3) NULL,
        closed_at DATETIME(3) NULL,
        answers SMALLINT UNSIGNED NULL,
        PRIMARY KEY (occurrence_id),
        KEY ix_feedback_round_closed (closed_at),
        CONSTRAINT fk_feedback_round_occurrence FOREIGN KEY (occurrence_id) REFERENCES occurrence (id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // That somebody has answered. Neither table below has a person, a time or a number that counts up, so nothing leads from here to there.
    await runner.query(`
      CREATE TABLE feedback_sent (
        occurrence_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        PRIMARY KEY (occurrence_id, person_id),
        KEY ix_feedback_sent_person (person_id),
        CONSTRAINT fk_feedback_sent_round FOREIGN KEY (occurrence_id) REFERENCES feedback_round (occurrence_id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE feedback_score (
        id CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        occurrence_id INT UNSIGNED NOT NULL,
        useful VARCHAR(10) NOT NULL,
        recommend VARCHAR(10) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_feedback_score_round (occurrence_id),
        CONSTRAINT ck_feedback_score_useful CHECK (useful IN ('not', 'a-little', 'fairly', 'very', 'extremely')),
        CONSTRAINT ck_feedback_score_recommend CHECK (recommend IN ('no', 'not-sure', 'yes')),
        CONSTRAINT fk_feedback_score_round FOREIGN KEY (occurrence_id) REFERENCES feedback_round (occurrence_id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE feedback_comment (
        id CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        occurrence_id INT UNSIGNED NOT NULL,
        words VARCHAR(1000) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_feedback_comment_round (occurrence_id),
        CONSTRAINT fk_feedback_comment_round FOREIGN KEY (occurrence_id) REFERENCES feedback_round (occurrence_id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['feedback_comment', 'feedback_score', 'feedback_sent', 'feedback_round', 'session_material', 'stored_file']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
