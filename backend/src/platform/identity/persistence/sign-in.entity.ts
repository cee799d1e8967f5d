import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** One browser that is signed in. The cookie holds the token; only its hash is kept. */
@Entity('sign_in')
export class SignIn {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', onUpdate: 'RESTRICT', nullable: false })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'fk_sign_in_account' })
  @Index('ix_sign_in_account')
  readonly account!: Relation<Account>;

  @Index('uq_sign_in_token_hash', { unique: true })
  @Column({ name: 'token_hash', type: 'binary', length: 32 })
  readonly tokenHash!: Buffer;

  @Column({ name: 'user_agent', type: 'varchar', length: 200 })
  readonly userAgent!: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  readonly createdAt!: Date;

  @Column({ name: 'last_seen_at', type: 'datetime', precision: 3 })
  readonly lastSeenAt!: Date;

  @Index('ix_sign_in_expires')
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  readonly expiresAt!: Date;
}
