import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Work that comes round, and the server that does it this time. */
@Entity('job')
export class JobRow {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  readonly name!: string;

  /** When a server may take it: the next round, or the end of another server's lease. */
  @Column({ name: 'claimable_at', type: 'datetime', precision: 3 })
  readonly claimableAt!: Date;

  @Column({ name: 'claim_token', type: 'char', length: 36, nullable: true })
  readonly claimToken!: string | null;

  @Column({ name: 'done_at', type: 'datetime', precision: 3, nullable: true })
  readonly doneAt!: Date | null;

  @Column({ name: 'last_error', type: 'varchar', length: 500, nullable: true })
  readonly lastError!: string | null;
}
