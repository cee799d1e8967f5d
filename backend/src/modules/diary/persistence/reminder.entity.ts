import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { type Lead, leads } from '../domain/reminder.js';

/** A reminder that a server took upon itself. The unique key lets nobody be reminded twice of one occasion, however many servers wake. */
@Entity('reminder')
@Unique('uq_reminder_occasion', ['source', 'sourceId', 'personId', 'ahead', 'occasion'])
@Index('ix_reminder_batch', ['batch'])
@Index('ix_reminder_starts', ['startsAt'])
@Check('ck_reminder_ahead', oneOf('ahead', leads))
export class ReminderRow {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'varchar', length: 40 })
  readonly source!: string;

  @Column({ name: 'source_id', type: 'int', unsigned: true })
  readonly sourceId!: number;

  @Column({ type: 'varchar', length: 10 })
  readonly ahead!: Lead;

  /** Local day or local start, as the reminder's kind needs it. */
  @Column({ type: 'char', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  readonly occasion!: string;

  @Column({ name: 'starts_at', type: 'datetime', precision: 3 })
  readonly startsAt!: Date;

  /** Those taken together, told of together. */
  @Column({ type: 'char', length: 36, charset: 'ascii', collation: 'ascii_bin' })
  readonly batch!: string;
}
