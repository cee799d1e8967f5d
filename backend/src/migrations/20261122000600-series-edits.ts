import type { MigrationInterface, QueryRunner } from 'typeorm';

// What calendars know a date by is written when its row is made and never again, whatever becomes of the series it belongs to.
export class SeriesEdits20261122000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE series
        ADD COLUMN split_from_id INT UNSIGNED NULL AFTER id,
        ADD COLUMN calendar_uid CHAR(36) NULL AFTER split_from_id`);
    await runner.query('UPDATE series SET calendar_uid = UUID()');
    await runner.query(`
      ALTER TABLE series
        MODIFY COLUMN calendar_uid CHAR(36) NOT NULL,
        ADD KEY ix_series_split_from (split_from_id),
        ADD CONSTRAINT fk_series_split_from FOREIGN KEY (split_from_id) REFERENCES series (id) ON DELETE RESTRICT ON UPDATE RESTRICT`);
    await runner.query(`
      ALTER TABLE occurrence
        MODIFY COLUMN original_start CHAR(16) NULL,
        ADD COLUMN calendar_uid CHAR(36) NULL AFTER original_start,
        ADD COLUMN calendar_start CHAR(16) NULL AFTER calendar_uid,
        ADD COLUMN own_time TINYINT UNSIGNED NOT NULL DEFAULT 0 AFTER state_at,
        ADD COLUMN own_hosts TINYINT UNSIGNED NOT NULL DEFAULT 0 AFTER own_time,
        ADD COLUMN cancelled_with VARCHAR(10) NULL AFTER state_at,
        ADD CONSTRAINT ck_occurrence_cancelled_with CHECK (cancelled_with IN ('date', 'series', 'edit'))`);
    await runner.query(`
      UPDATE occurrence o JOIN series s ON s.id = o.series_id
         SET o.calendar_uid = s.calendar_uid, o.calendar_start = IF(s.rule IS NULL, NULL, o.original_start),
             o.cancelled_with = IF(o.state <> 'cancelled', NULL, IF(s.state = 'ended', 'series', 'date'))`);
    await runner.query(`
      ALTER TABLE occurrence
        MODIFY COLUMN calendar_uid CHAR(36) NOT NULL,
        ADD UNIQUE KEY uq_occurrence_calendar (calendar_uid, calendar_start)`);
    await runner.query(`
      CREATE TABLE occurrence_host (
        occurrence_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        position TINYINT UNSIGNED NOT NULL,
        PRIMARY KEY (occurrence_id, person_id),
        KEY ix_occurrence_host_person (person_id, occurrence_id),
        CONSTRAINT fk_occurrence_host_occurrence FOREIGN KEY (occurrence_id) REFERENCES occurrence (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query('ALTER TABLE booking ADD COLUMN ended_queue_number INT UNSIGNED NULL AFTER ended_at');
    await runner.query(`
      CREATE TABLE series_edit (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        series_id INT UNSIGNED NOT NULL,
        later_series_id INT UNSIGNED NULL,
        occurrence_id INT UNSIGNED NULL,
        scope VARCHAR(10) NOT NULL,
        state VARCHAR(10) NOT NULL,
        edited_by INT UNSIGNED NOT NULL,
        saved_at DATETIME(3) NOT NULL,
        due_at DATETIME(3) NOT NULL,
        told_at DATETIME(3) NULL,
        settled_at DATETIME(3) NULL,
        settled_by INT UNSIGNED NULL,
        news LONGTEXT NOT NULL,
        snapshot LONGTEXT NULL,
        PRIMARY KEY (id),
        KEY ix_series_edit_series (series_id, state),
        KEY ix_series_edit_later_series (later_series_id, state),
        KEY ix_series_edit_occurrence (occurrence_id),
        CONSTRAINT ck_series_edit_scope CHECK (scope IN ('this', 'following', 'future')),
        CONSTRAINT ck_series_edit_state CHECK (state IN ('pending', 'sent', 'undone')),
        CONSTRAINT fk_series_edit_series FOREIGN KEY (series_id) REFERENCES series (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
        CONSTRAINT fk_series_edit_later_series FOREIGN KEY (later_series_id) REFERENCES series (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
        CONSTRAINT fk_series_edit_occurrence FOREIGN KEY (occurrence_id) REFERENCES occurrence (id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE series_edit');
    await runner.query('ALTER TABLE booking DROP COLUMN ended_queue_number');
    await runner.query('DROP TABLE occurrence_host');
    await runner.query(`UPDATE occurrence SET original_start = LPAD(id, 16, '0') WHERE original_start IS NULL`);
    await runner.query('ALTER TABLE occurrence DROP CONSTRAINT ck_occurrence_cancelled_with');
    await runner.query(`
      ALTER TABLE occurrence
        DROP KEY uq_occurrence_calendar,
        DROP COLUMN cancelled_with,
        DROP COLUMN own_hosts,
        DROP COLUMN own_time,
        DROP COLUMN calendar_start,
        DROP COLUMN calendar_uid,
        MODIFY COLUMN original_start CHAR(16) NOT NULL`);
    await runner.query('ALTER TABLE series DROP FOREIGN KEY fk_series_split_from');
    await runner.query('ALTER TABLE series DROP KEY ix_series_split_from, DROP COLUMN calendar_uid, DROP COLUMN split_from_id');
  }
}
