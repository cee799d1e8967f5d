import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Attempts in one window of time. The bucket is a hash, so the table names nobody. */
@Entity('attempt_count')
export class AttemptCount {
  @PrimaryColumn({ type: 'binary', length: 32 })
  readonly bucket!: Buffer;

  @Column({ type: 'int', unsigned: true })
  readonly attempts!: number;

  @Index('ix_attempt_count_expires')
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  readonly expiresAt!: Date;
}
