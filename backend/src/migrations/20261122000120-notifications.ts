import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications20261122000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        person_id INT UNSIGNED NOT NULL,
        event_key VARCHAR(100) NOT NULL,
        channel VARCHAR(10) NOT NULL,
        kind VARCHAR(80) NOT NULL,
        title VARCHAR(200) NOT NULL,
        body VARCHAR(2000) NOT NULL,
        link VARCHAR(200) NOT NULL,
        button VARCHAR(60) NULL,
        created_at DATETIME(3) NOT NULL,
        read_at DATETIME(3) NULL,
        sent_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_notification_key (person_id, event_key, channel),
        KEY ix_notification_list (person_id, channel, id),
        KEY ix_notification_unread (person_id, channel, read_at),
        KEY ix_notification_created (created_at),
        CONSTRAINT ck_notification_channel CHECK (channel IN ('app', 'mail'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE notification_setting (
        person_id INT UNSIGNED NOT NULL,
        kind VARCHAR(80) NOT NULL,
        channel VARCHAR(10) NOT NULL,
        wanted TINYINT(1) NOT NULL,
        PRIMARY KEY (person_id, kind, channel),
        CONSTRAINT ck_notification_setting_channel CHECK (channel IN ('app', 'mail'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification_setting');
    await runner.query('DROP TABLE notification');
  }
}
