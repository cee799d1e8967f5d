import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const EXACT = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

export class People20261122000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE service (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        kind VARCHAR(12) NOT NULL,
        code VARCHAR(190) ${EXACT} NOT NULL,
        name VARCHAR(120) NOT NULL,
        parent_id INT UNSIGNED NULL,
        path VARCHAR(80) NOT NULL,
        home_id INT UNSIGNED NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_service_code (kind, code),
        KEY ix_service_parent (parent_id),
        KEY ix_service_path (path),
        CONSTRAINT ck_service_kind CHECK (kind IN ('council', 'directorate', 'service', 'team')),
        CONSTRAINT fk_service_parent FOREIGN KEY (parent_id) REFERENCES service (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE service_history (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        service_id INT UNSIGNED NOT NULL,
        name VARCHAR(120) NOT NULL,
        parent_id INT UNSIGNED NULL,
        from_on DATE NOT NULL,
        to_on DATE NULL,
        PRIMARY KEY (id),
        KEY ix_service_history_service (service_id, from_on),
        CONSTRAINT fk_service_history_service FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE person (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        person_number VARCHAR(30) ${EXACT} NULL,
        given_name VARCHAR(80) NOT NULL,
        family_name VARCHAR(80) NOT NULL,
        email VARCHAR(254) NULL,
        state VARCHAR(10) NOT NULL,
        starts_on DATE NULL,
        leaves_on DATE NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_person_number (person_number),
        KEY ix_person_email (email),
        KEY ix_person_starts (state, starts_on),
        KEY ix_person_leaves (state, leaves_on),
        KEY ix_person_name (state, family_name, given_name),
        CONSTRAINT ck_person_state CHECK (state IN ('joining', 'here', 'left'))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE post (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        person_id INT UNSIGNED NOT NULL,
        assignment_number VARCHAR(30) ${EXACT} NOT NULL,
        service_id INT UNSIGNED NULL,
        job_title VARCHAR(160) NULL,
        grade VARCHAR(60) NULL,
        location VARCHAR(120) NULL,
        fte DECIMAL(5,4) NULL,
        worker_kind VARCHAR(10) NOT NULL,
        state VARCHAR(10) NOT NULL,
        pause_reason VARCHAR(20) NULL,
        primary_of INT UNSIGNED NULL,
        starts_on DATE NULL,
        ends_on DATE NULL,
        manager_id INT UNSIGNED NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_post_assignment (person_id, assignment_number),
        UNIQUE KEY uq_post_primary_of (primary_of),
        KEY ix_post_service (service_id),
        KEY ix_post_manager (manager_id),
        KEY ix_post_ends (state, ends_on),
        CONSTRAINT ck_post_worker_kind CHECK (worker_kind IN ('employee', 'agency', 'apprentice', 'volunteer')),
        CONSTRAINT ck_post_state CHECK (state IN ('active', 'paused', 'ended')),
        CONSTRAINT ck_post_pause_reason CHECK (pause_reason IN ('secondment', 'parental-leave', 'career-break', 'away')),
        CONSTRAINT fk_post_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_post_service FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_post_manager FOREIGN KEY (manager_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE reporting_line (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        post_id INT UNSIGNED NOT NULL,
        manager_id INT UNSIGNED NOT NULL,
        from_on DATE NOT NULL,
        to_on DATE NULL,
        PRIMARY KEY (id),
        KEY ix_reporting_line_post (post_id, to_on),
        KEY ix_reporting_line_manager (manager_id, to_on),
        CONSTRAINT fk_reporting_line_post FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE placement (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        post_id INT UNSIGNED NOT NULL,
        service_id INT UNSIGNED NOT NULL,
        from_on DATE NOT NULL,
        to_on DATE NULL,
        PRIMARY KEY (id),
        KEY ix_placement_post (post_id, to_on),
        KEY ix_placement_service (service_id, from_on),
        CONSTRAINT fk_placement_post FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE profile (
        person_id INT UNSIGNED NOT NULL,
        shows_help TINYINT UNSIGNED NOT NULL,
        shows_learning TINYINT UNSIGNED NOT NULL,
        may_ask TINYINT UNSIGNED NOT NULL,
        ask_note VARCHAR(300) NULL,
        version INT UNSIGNED NOT NULL,
        PRIMARY KEY (person_id),
        CONSTRAINT fk_profile_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE profile_skill (
        person_id INT UNSIGNED NOT NULL,
        kind VARCHAR(10) NOT NULL,
        skill_id INT UNSIGNED NOT NULL,
        level VARCHAR(12) NULL,
        position TINYINT UNSIGNED NOT NULL,
        PRIMARY KEY (person_id, kind, skill_id),
        KEY ix_profile_skill_skill (skill_id, kind),
        CONSTRAINT ck_profile_skill_kind CHECK (kind IN ('help', 'learning')),
        CONSTRAINT ck_profile_skill_level CHECK (level IN ('awareness', 'working', 'practitioner', 'expert')),
        CONSTRAINT fk_profile_skill_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    // active_key is 'person:role:service' while the appointment is not ended, else null: one of a kind at a time, and any number of past ones.
    await runner.query(`
      CREATE TABLE role_appointment (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        person_id INT UNSIGNED NOT NULL,
        role VARCHAR(30) NOT NULL,
        service_id INT UNSIGNED NULL,
        starts_on DATE NOT NULL,
        ends_on DATE NULL,
        active_key VARCHAR(60) ${EXACT} NULL,
        appointed_by INT UNSIGNED NULL,
        appointed_at DATETIME(3) NOT NULL,
        ended_by INT UNSIGNED NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_role_appointment_active (active_key),
        KEY ix_role_appointment_person (person_id, role),
        KEY ix_role_appointment_role (role, ended_at),
        CONSTRAINT ck_role_appointment_role CHECK (role IN ('session-organiser', 'forum-moderator', 'sandbox-owner', 'apprenticeship-coordinator', 'people-partner', 'administrator')),
        CONSTRAINT fk_role_appointment_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_role_appointment_service FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    // One row for each thing that all writers of a kind must take turns on: the staff records, and the administrators.
    await runner.query(`
      CREATE TABLE people_turn (
        name VARCHAR(20) NOT NULL,
        taken INT UNSIGNED NOT NULL,
        PRIMARY KEY (name)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE import_mapping (
        id INT UNSIGNED NOT NULL,
        version INT UNSIGNED NOT NULL,
        mapping MEDIUMTEXT NOT NULL,
        changed_by INT UNSIGNED NULL,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE import_run (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        state VARCHAR(10) NOT NULL,
        file_name VARCHAR(200) NOT NULL,
        file_hash BINARY(32) NOT NULL,
        mode VARCHAR(10) NOT NULL,
        blank VARCHAR(10) NOT NULL,
        invite TINYINT UNSIGNED NOT NULL,
        leave_out_errors TINYINT UNSIGNED NOT NULL,
        confirm_leavers TINYINT UNSIGNED NOT NULL,
        summary MEDIUMTEXT NOT NULL,
        plan_hash BINARY(32) NOT NULL,
        staff LONGBLOB NULL,
        done INT UNSIGNED NOT NULL,
        total INT UNSIGNED NOT NULL,
        message VARCHAR(1000) NULL,
        started_by INT UNSIGNED NULL,
        started_at DATETIME(3) NOT NULL,
        ended_by INT UNSIGNED NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_import_run_started (started_at),
        CONSTRAINT ck_import_run_state CHECK (state IN ('planned', 'applying', 'applied', 'failed', 'undone', 'discarded')),
        CONSTRAINT ck_import_run_mode CHECK (mode IN ('full', 'changes')),
        CONSTRAINT ck_import_run_blank CHECK (blank IN ('unchanged', 'erase'))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE import_row (
        run_id INT UNSIGNED NOT NULL,
        position INT UNSIGNED NOT NULL,
        sheet_row INT UNSIGNED NULL,
        outcome VARCHAR(10) NOT NULL,
        person_number VARCHAR(30) NULL,
        assignment_number VARCHAR(30) NULL,
        name VARCHAR(200) NOT NULL,
        changes MEDIUMTEXT NOT NULL,
        notes MEDIUMTEXT NOT NULL,
        has_notes TINYINT UNSIGNED NOT NULL,
        PRIMARY KEY (run_id, position),
        KEY ix_import_row_outcome (run_id, outcome, position),
        CONSTRAINT ck_import_row_outcome CHECK (outcome IN ('created', 'changed', 'same', 'skipped', 'error', 'left')),
        CONSTRAINT fk_import_row_run FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE import_change (
        run_id INT UNSIGNED NOT NULL,
        position INT UNSIGNED NOT NULL,
        kind VARCHAR(10) NOT NULL,
        before_record MEDIUMTEXT NULL,
        after_record MEDIUMTEXT NOT NULL,
        PRIMARY KEY (run_id, position),
        CONSTRAINT ck_import_change_kind CHECK (kind IN ('person', 'service')),
        CONSTRAINT fk_import_change_run FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE ON UPDATE NO ACTION
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'import_change',
      'import_row',
      'import_run',
      'import_mapping',
      'people_turn',
      'role_appointment',
      'profile_skill',
      'profile',
    ];
    for (const table of [...tables, 'placement', 'reporting_line', 'post', 'person', 'service_history', 'service']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
