import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OnTheDay20261122000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE occurrence ADD COLUMN attendance_rev INT UNSIGNED NOT NULL DEFAULT 0`);
    await runner.query(`
      ALTER TABLE booking
        ADD COLUMN attendance_by INT UNSIGNED NULL,
        ADD COLUMN attended_minutes SMALLINT UNSIGNED NULL,
        ADD COLUMN joined_at DATETIME(3) NULL,
        ADD COLUMN disputed_at DATETIME(3) NULL`);
    await runner.query(`
      UPDATE booking b JOIN occurrence o ON o.id = b.occurrence_id
        SET b.attended_minutes = CASE b.attendance
          WHEN 'attended' THEN TIMESTAMPDIFF(MINUTE, o.starts_at, o.ends_at)
          WHEN 'in-part' THEN CEILING(TIMESTAMPDIFF(MINUTE, o.starts_at, o.ends_at) / 2)
          ELSE 0 END
        WHERE b.attendance IS NOT NULL`);
    await runner.query(`
      CREATE TABLE booking_code (
        booking_id INT UNSIGNED NOT NULL,
        token CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        made_at DATETIME(3) NOT NULL,
        PRIMARY KEY (booking_id),
        UNIQUE KEY uq_booking_code_token (token),
        CONSTRAINT fk_booking_code_booking FOREIGN KEY (booking_id) REFERENCES booking (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE booking_code');
    await runner.query(
      'ALTER TABLE booking DROP COLUMN attendance_by, DROP COLUMN attended_minutes, DROP COLUMN joined_at, DROP COLUMN disputed_at',
    );
    await runner.query('ALTER TABLE occurrence DROP COLUMN attendance_rev');
  }
}
