import type { MigrationInterface, QueryRunner } from 'typeorm';

// People are numbers without a foreign key: nobody is ever deleted, and a key would make every booking wait for a staff import, which holds the
// rows of all people until it commits.
export class Sessions20261122000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE series (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        version INT UNSIGNED NOT NULL DEFAULT 1,
        state VARCHAR(10) NOT NULL,
        title VARCHAR(120) NOT NULL,
        summary VARCHAR(500) NOT NULL,
        description TEXT NOT NULL,
        description_html MEDIUMTEXT NOT NULL,
        drafted_by INT UNSIGNED NOT NULL,
        service_id INT UNSIGNED NULL,
        place VARCHAR(200) NULL,
        link VARCHAR(500) NULL,
        capacity_room SMALLINT UNSIGNED NOT NULL,
        capacity_online SMALLINT UNSIGNED NOT NULL,
        captions TINYINT UNSIGNED NOT NULL,
        duration_minutes SMALLINT UNSIGNED NOT NULL,
        rule VARCHAR(255) NULL,
        starts_local CHAR(16) NOT NULL,
        time_zone VARCHAR(64) NOT NULL,
        skipped TEXT NOT NULL,
        opens_minutes_before INT UNSIGNED NULL,
        closes_minutes_before INT UNSIGNED NOT NULL,
        release_until_minutes_before INT UNSIGNED NOT NULL,
        audience VARCHAR(10) NOT NULL,
        audience_service_id INT UNSIGNED NULL,
        bank_holidays VARCHAR(20) NOT NULL,
        made_until CHAR(16) NULL,
        drafted_at DATETIME(3) NOT NULL,
        published_at DATETIME(3) NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_series_state (state, id),
        KEY ix_series_service (service_id, state),
        CONSTRAINT ck_series_state CHECK (state IN ('draft', 'published', 'ended')),
        CONSTRAINT ck_series_audience CHECK (audience IN ('everyone', 'service')),
        CONSTRAINT ck_series_bank_holidays CHECK (bank_holidays IN ('do-not-run', 'working-day-before', 'ask'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE series_host (
        series_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        position TINYINT UNSIGNED NOT NULL,
        PRIMARY KEY (series_id, person_id),
        KEY ix_series_host_person (person_id, series_id),
        CONSTRAINT fk_series_host_series FOREIGN KEY (series_id) REFERENCES series (id) ON DELETE CASCADE ON UPDATE NO ACTION
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE series_skill (
        series_id INT UNSIGNED NOT NULL,
        skill_id INT UNSIGNED NOT NULL,
        PRIMARY KEY (series_id, skill_id),
        KEY ix_series_skill_skill (skill_id, series_id),
        CONSTRAINT fk_series_skill_series FOREIGN KEY (series_id) REFERENCES series (id) ON DELETE CASCADE ON UPDATE NO ACTION
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE occurrence (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        series_id INT UNSIGNED NOT NULL,
        original_start CHAR(16) NOT NULL,
        starts_at DATETIME(3) NOT NULL,
        ends_at DATETIME(3) NOT NULL,
        local_start CHAR(16) NOT NULL,
        local_end CHAR(16) NOT NULL,
        time_zone VARCHAR(64) NOT NULL,
        state VARCHAR(15) NOT NULL,
        state_reason VARCHAR(500) NULL,
        state_at DATETIME(3) NULL,
        own_title VARCHAR(120) NULL,
        own_summary VARCHAR(500) NULL,
        own_place VARCHAR(200) NULL,
        own_link VARCHAR(500) NULL,
        own_captions TINYINT UNSIGNED NULL,
        own_capacity TINYINT UNSIGNED NOT NULL DEFAULT 0,
        capacity_room SMALLINT UNSIGNED NOT NULL,
        capacity_online SMALLINT UNSIGNED NOT NULL,
        booked_room SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        booked_online SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        waiting_room SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        waiting_online SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        waiting_either SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        next_queue_number INT UNSIGNED NOT NULL DEFAULT 1,
        rev INT UNSIGNED NOT NULL DEFAULT 1,
        hosted_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_occurrence_original_start (series_id, original_start),
        KEY ix_occurrence_starts (starts_at, id),
        KEY ix_occurrence_series (series_id, starts_at),
        KEY ix_occurrence_hosted (hosted_at, ends_at),
        CONSTRAINT ck_occurrence_state CHECK (state IN ('scheduled', 'undecided', 'not-running', 'cancelled')),
        CONSTRAINT fk_occurrence_series FOREIGN KEY (series_id) REFERENCES series (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // active_person_id is the person while the booking holds, else null: so a person has one place at a date, and any number of past ones.
    await runner.query(`
      CREATE TABLE booking (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        occurrence_id INT UNSIGNED NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        active_person_id INT UNSIGNED NULL,
        state VARCHAR(10) NOT NULL,
        seat VARCHAR(6) NULL,
        waits_for VARCHAR(6) NULL,
        queue_number INT UNSIGNED NULL,
        wants_room TINYINT UNSIGNED NOT NULL,
        show_name TINYINT UNSIGNED NOT NULL,
        support VARCHAR(1000) NULL,
        support_until DATETIME(3) NULL,
        attendance VARCHAR(12) NULL,
        attendance_at DATETIME(3) NULL,
        booked_by INT UNSIGNED NOT NULL,
        booked_at DATETIME(3) NOT NULL,
        since DATETIME(3) NOT NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_booking_active (occurrence_id, active_person_id),
        UNIQUE KEY uq_booking_queue_number (occurrence_id, queue_number),
        KEY ix_booking_person (person_id, occurrence_id),
        KEY ix_booking_support (support_until),
        CONSTRAINT ck_booking_state CHECK (state IN ('active', 'released', 'cancelled')),
        CONSTRAINT ck_booking_seat CHECK (seat IN ('room', 'online')),
        CONSTRAINT ck_booking_waits_for CHECK (waits_for IN ('room', 'online', 'either')),
        CONSTRAINT ck_booking_attendance CHECK (attendance IN ('attended', 'in-part', 'did-not-come')),
        CONSTRAINT fk_booking_occurrence FOREIGN KEY (occurrence_id) REFERENCES occurrence (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE booking_click (
        person_id INT UNSIGNED NOT NULL,
        click_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        fingerprint BINARY(32) NOT NULL,
        answer TEXT NULL,
        clicked_at DATETIME(3) NOT NULL,
        PRIMARY KEY (person_id, click_key),
        KEY ix_booking_click_clicked (clicked_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['booking_click', 'booking', 'occurrence', 'series_skill', 'series_host', 'series']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
