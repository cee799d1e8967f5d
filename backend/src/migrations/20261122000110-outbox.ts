import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox20261122000110 implements MigrationInterface {
  readonly name = 'Outbox20261122000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        event_key CHAR(36) NOT NULL,
        type VARCHAR(80) NOT NULL,
        consumer VARCHAR(80) NOT NULL,
        lane VARCHAR(10) NOT NULL,
        subject VARCHAR(80) NULL,
        payload LONGTEXT NOT NULL,
        due_at DATETIME(3) NOT NULL,
        claimable_at DATETIME(3) NULL,
        claim_token CHAR(36) NULL,
        attempts INT UNSIGNED NOT NULL DEFAULT 0,
        done_at DATETIME(3) NULL,
        failed_at DATETIME(3) NULL,
        last_error VARCHAR(500) NULL,
        PRIMARY KEY (id),
        INDEX ix_outbox_claim (lane, claimable_at, id),
        INDEX ix_outbox_subject (subject, type),
        INDEX ix_outbox_done (done_at),
        INDEX ix_outbox_failed (failed_at),
        CONSTRAINT ck_outbox_lane CHECK (lane IN ('quick', 'slow'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE job (
        name VARCHAR(80) NOT NULL,
        claimable_at DATETIME(3) NOT NULL,
        claim_token CHAR(36) NULL,
        done_at DATETIME(3) NULL,
        last_error VARCHAR(500) NULL,
        PRIMARY KEY (name)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job');
    await runner.query('DROP TABLE outbox');
  }
}
