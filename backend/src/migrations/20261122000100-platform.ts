import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform20261122000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        issuer VARCHAR(190) NOT NULL,
        subject VARCHAR(190) NOT NULL,
        person_id INT UNSIGNED NOT NULL,
        sign_in_name VARCHAR(254) NULL,
        password_hash VARCHAR(255) NULL,
        password_set_at DATETIME(3) NULL,
        state VARCHAR(10) NOT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_account_subject (issuer, subject),
        UNIQUE KEY uq_account_sign_in_name (sign_in_name),
        KEY ix_account_person (person_id),
        CONSTRAINT ck_account_state CHECK (state IN ('active', 'closed'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE account_token (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        account_id INT UNSIGNED NOT NULL,
        purpose VARCHAR(20) NOT NULL,
        token_hash BINARY(32) NOT NULL,
        created_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        used_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_account_token_hash (token_hash),
        KEY ix_account_token_account (account_id),
        CONSTRAINT ck_account_token_purpose CHECK (purpose IN ('invitation', 'password-reset', 'one-time-code')),
        CONSTRAINT fk_account_token_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE sign_in (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        account_id INT UNSIGNED NOT NULL,
        token_hash BINARY(32) NOT NULL,
        user_agent VARCHAR(200) NOT NULL,
        created_at DATETIME(3) NOT NULL,
        last_seen_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_sign_in_token_hash (token_hash),
        KEY ix_sign_in_account (account_id),
        KEY ix_sign_in_expires (expires_at),
        CONSTRAINT fk_sign_in_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE attempt_count (
        bucket BINARY(32) NOT NULL,
        attempts INT UNSIGNED NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        PRIMARY KEY (bucket),
        KEY ix_attempt_count_expires (expires_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE audit_entry (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        at DATETIME(3) NOT NULL,
        actor_id INT UNSIGNED NULL,
        action VARCHAR(80) NOT NULL,
        subject_type VARCHAR(40) NOT NULL,
        subject_id VARCHAR(64) NOT NULL,
        person_id INT UNSIGNED NULL,
        detail LONGTEXT NULL,
        PRIMARY KEY (id),
        KEY ix_audit_entry_subject (subject_type, subject_id, id),
        KEY ix_audit_entry_actor (actor_id, id),
        KEY ix_audit_entry_person (person_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE problem_report (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        person_id INT UNSIGNED NULL,
        page VARCHAR(300) NOT NULL,
        what VARCHAR(4000) NOT NULL,
        contact VARCHAR(254) NOT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_problem_report_created (created_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['problem_report', 'audit_entry', 'attempt_count', 'sign_in', 'account_token', 'account']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
