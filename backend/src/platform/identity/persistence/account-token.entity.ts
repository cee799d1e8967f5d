import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../database/index.js';
import { tokenPurposes, type TokenPurpose } from '../domain/words.js';
import { Account } from './account.entity.js';

/** A link or a code that sets a password, once. */
@Entity('account_token')
@Check('ck_account_token_purpose', oneOf('purpose', tokenPurposes))
export class AccountToken {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', onUpdate: 'RESTRICT', nullable: false })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'fk_account_token_account' })
  @Index('ix_account_token_account')
  readonly account!: Relation<Account>;

  @Column({ type: 'varchar', length: 20 })
  readonly purpose!: TokenPurpose;

  @Index('uq_account_token_hash', { unique: true })
  @Column({ name: 'token_hash', type: 'binary', length: 32 })
  readonly tokenHash!: Buffer;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  readonly createdAt!: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  readonly expiresAt!: Date;

  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  readonly usedAt!: Date | null;
}
