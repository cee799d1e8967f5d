import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../../database/index.js';
import { accountStates, type AccountState } from '../domain/words.js';

/** A way to sign in, keyed by who vouches for it and what they call it. Never by e-mail. */
@Entity('account')
@Index('uq_account_subject', ['issuer', 'subject'], { unique: true })
@Check('ck_account_state', oneOf('state', accountStates))
export class Account {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ type: 'varchar', length: 190 })
  readonly issuer!: string;

  @Column({ type: 'varchar', length: 190 })
  readonly subject!: string;

  @Index('ix_account_person')
  @Column({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  /** E-mail address, or staff number where there is none. Null for accounts of other issuers. */
  @Index('uq_account_sign_in_name', { unique: true })
  @Column({ name: 'sign_in_name', type: 'varchar', length: 254, nullable: true })
  readonly signInName!: string | null;

  @Column({ name: 'password_hash', type: 'varchar', length: 255, nullable: true })
  readonly passwordHash!: string | null;

  @Column({ name: 'password_set_at', type: 'datetime', precision: 3, nullable: true })
  readonly passwordSetAt!: Date | null;

  @Column({ type: 'varchar', length: 10 })
  readonly state!: AccountState;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  readonly createdAt!: Date;
}
