import type { MigrationInterface, QueryRunner } from 'typeorm';

// Who hosted a date is written down when it took place: the hosts of a series may be others later.
export class Organising20261122001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_message (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        series_id INT UNSIGNED NOT NULL,
        occurrence_id INT UNSIGNED NULL,
        sent_by INT UNSIGNED NOT NULL,
        audience VARCHAR(10) NOT NULL,
        subject VARCHAR(75) NOT NULL,
        body VARCHAR(1500) NOT NULL,
        body_html TEXT NOT NULL,
        recipients INT UNSIGNED NOT NULL,
        sent_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_session_message_series (series_id, id),
        KEY ix_session_message_occurrence (occurrence_id, id),
        CONSTRAINT ck_session_message_audience CHECK (audience IN ('everyone', 'booked', 'waiting', 'room', 'online')),
        CONSTRAINT fk_session_message_series FOREIGN KEY (series_id) REFERENCES series (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
        CONSTRAINT fk_session_message_occurrence FOREIGN KEY (occurrence_id) REFERENCES occurrence (id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE session_message_recipient (
        message_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        PRIMARY KEY (message_id, person_id),
        KEY ix_session_message_recipient_person (person_id, message_id),
        CONSTRAINT fk_session_message_recipient_message FOREIGN KEY (message_id) REFERENCES session_message (id)
          ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE session_hosted (
        occurrence_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        PRIMARY KEY (occurrence_id, person_id),
        KEY ix_session_hosted_person (person_id, occurrence_id),
        CONSTRAINT fk_session_hosted_occurrence FOREIGN KEY (occurrence_id) REFERENCES occurrence (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      INSERT INTO session_hosted (occurrence_id, person_id)
      SELECT o.id, h.person_id FROM occurrence o JOIN series_host h ON h.series_id = o.series_id WHERE o.hosted_at IS NOT NULL`);
    // Where an answer to the mail goes: the person's own address at the moment it is sent.
    await runner.query(`ALTER TABLE notification ADD COLUMN reply_to INT UNSIGNED NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notification DROP COLUMN reply_to`);
    for (const table of ['session_hosted', 'session_message_recipient', 'session_message']) await runner.query(`DROP TABLE ${table}`);
  }
}
