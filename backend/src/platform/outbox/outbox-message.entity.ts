import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../database/index.js';
import { type Lane, lanes } from './on.js';

/** One event for one consumer. */
@Entity('outbox')
@Index('ix_outbox_claim', ['lane', 'claimableAt', 'id'])
@Index('ix_outbox_subject', ['subject', 'type'])
@Index('ix_outbox_done', ['doneAt'])
@Index('ix_outbox_failed', ['failedAt'])
@Check('ck_outbox_lane', oneOf('lane', lanes))
export class OutboxMessage {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'event_key', type: 'char', length: 36 })
  readonly eventKey!: string;

  @Column({ type: 'varchar', length: 80 })
  readonly type!: string;

  @Column({ type: 'varchar', length: 80 })
  readonly consumer!: string;

  @Column({ type: 'varchar', length: 10 })
  readonly lane!: Lane;

  /** What a message that waits for its time is about, so that it can be called off: `occurrence:12`. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  readonly subject!: string | null;

  @Column({ type: 'longtext' })
  readonly payload!: string;

  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  readonly dueAt!: Date;

  /** When a server may take it: its time, the end of another server's lease, or the next try. Null once it is done or given up. */
  @Column({ name: 'claimable_at', type: 'datetime', precision: 3, nullable: true })
  readonly claimableAt!: Date | null;

  /** The claim that works on it or finished it. */
  @Column({ name: 'claim_token', type: 'char', length: 36, nullable: true })
  readonly claimToken!: string | null;

  @Column({ type: 'int', unsigned: true, default: 0 })
  readonly attempts!: number;

  @Column({ name: 'done_at', type: 'datetime', precision: 3, nullable: true })
  readonly doneAt!: Date | null;

  /** When it was given up after the last try. */
  @Column({ name: 'failed_at', type: 'datetime', precision: 3, nullable: true })
  readonly failedAt!: Date | null;

  @Column({ name: 'last_error', type: 'varchar', length: 500, nullable: true })
  readonly lastError!: string | null;
}
