import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Diary20261122000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No foreign key to the person: its shared lock would be taken after the occurrence's, against the order that everything locks in.
    await runner.query(`
      CREATE TABLE diary_entry (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        person_id INT UNSIGNED NOT NULL,
        source VARCHAR(40) NOT NULL,
        source_id INT UNSIGNED NOT NULL,
        starts_at DATETIME(3) NOT NULL,
        ends_at DATETIME(3) NOT NULL,
        time_zone VARCHAR(64) NULL,
        title VARCHAR(200) NOT NULL,
        link VARCHAR(200) NOT NULL,
        state VARCHAR(10) NOT NULL,
        note VARCHAR(300) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_diary_entry_source (source, source_id, person_id),
        KEY ix_diary_entry_person (person_id, ends_at, starts_at),
        CONSTRAINT ck_diary_entry_state CHECK (state IN ('booked', 'hosting', 'waiting', 'cancelled'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE diary_entry');
  }
}
