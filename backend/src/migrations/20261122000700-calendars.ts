import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calendars20261122000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // When the entry came to stand at its time: who came later than a reminder is not reminded late. What is there by now, came before.
    await runner.query('ALTER TABLE diary_entry ADD COLUMN known_since DATETIME(3) NULL AFTER state');
    await runner.query(`UPDATE diary_entry SET known_since = '2026-11-22 00:00:00'`);
    await runner.query(`
      ALTER TABLE diary_entry
        MODIFY COLUMN known_since DATETIME(3) NOT NULL,
        ADD KEY ix_diary_entry_starts (starts_at, id)`);
    // As in the diary, no foreign key to the person: its lock would be taken after the occurrence's.
    await runner.query(`
      CREATE TABLE invitation (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        person_id INT UNSIGNED NOT NULL,
        source VARCHAR(40) NOT NULL,
        source_id INT UNSIGNED NOT NULL,
        uid VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        recurrence_start CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
        time_zone VARCHAR(64) NOT NULL,
        sequence INT UNSIGNED NOT NULL DEFAULT 0,
        mailed_sequence INT UNSIGNED NULL,
        mailed_digest BINARY(32) NULL,
        mail_due_at DATETIME(3) NULL,
        state VARCHAR(10) NOT NULL,
        starts_at DATETIME(3) NOT NULL,
        ends_at DATETIME(3) NOT NULL,
        title VARCHAR(200) NOT NULL,
        place VARCHAR(300) NULL,
        link VARCHAR(200) NOT NULL,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_invitation_source (source, source_id, person_id),
        KEY ix_invitation_person (person_id, ends_at),
        KEY ix_invitation_mail_due (mail_due_at, id),
        KEY ix_invitation_ends (ends_at),
        CONSTRAINT ck_invitation_state CHECK (state IN ('standing', 'withdrawn'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE calendar_feed (
        person_id INT UNSIGNED NOT NULL,
        secret_hash BINARY(32) NOT NULL,
        made_at DATETIME(3) NOT NULL,
        last_used_at DATETIME(3) NULL,
        PRIMARY KEY (person_id),
        UNIQUE KEY uq_calendar_feed_secret (secret_hash)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // Only of those who chose: everyone else is sent invitations.
    await runner.query(`
      CREATE TABLE invitation_setting (
        person_id INT UNSIGNED NOT NULL,
        wanted TINYINT(1) NOT NULL,
        PRIMARY KEY (person_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE reminder (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        person_id INT UNSIGNED NOT NULL,
        source VARCHAR(40) NOT NULL,
        source_id INT UNSIGNED NOT NULL,
        ahead VARCHAR(10) NOT NULL,
        occasion CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        starts_at DATETIME(3) NOT NULL,
        batch CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_reminder_occasion (source, source_id, person_id, ahead, occasion),
        KEY ix_reminder_batch (batch),
        KEY ix_reminder_starts (starts_at),
        CONSTRAINT ck_reminder_ahead CHECK (ahead IN ('week', 'day', 'quarter'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      ALTER TABLE notification
        ADD COLUMN calendar_method VARCHAR(7) NULL AFTER button,
        ADD COLUMN calendar TEXT NULL AFTER calendar_method,
        ADD CONSTRAINT ck_notification_calendar_method CHECK (calendar_method IN ('REQUEST', 'CANCEL'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification DROP CONSTRAINT ck_notification_calendar_method');
    await runner.query('ALTER TABLE notification DROP COLUMN calendar, DROP COLUMN calendar_method');
    await runner.query('DROP TABLE reminder');
    await runner.query('DROP TABLE invitation_setting');
    await runner.query('DROP TABLE calendar_feed');
    await runner.query('DROP TABLE invitation');
    await runner.query('ALTER TABLE diary_entry DROP KEY ix_diary_entry_starts, DROP COLUMN known_since');
  }
}
