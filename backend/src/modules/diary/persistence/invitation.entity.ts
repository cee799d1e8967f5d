import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { type Invitation, type InvitationState, invitationStates } from '../domain/invitation.js';

@Entity('invitation')
@Unique('uq_invitation_source', ['source', 'sourceId', 'personId'])
@Index('ix_invitation_person', ['personId', 'endsAt'])
@Index('ix_invitation_mail_due', ['mailDueAt', 'id'])
@Index('ix_invitation_ends', ['endsAt'])
@Check('ck_invitation_state', oneOf('state', invitationStates))
export class InvitationRow implements Invitation {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'varchar', length: 40 })
  readonly source!: string;

  @Column({ name: 'source_id', type: 'int', unsigned: true })
  readonly sourceId!: number;

  @Column({ type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  readonly uid!: string;

  @Column({ name: 'recurrence_start', type: 'char', length: 16, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  readonly recurrenceStart!: string | null;

  @Column({ name: 'time_zone', type: 'varchar', length: 64 })
  readonly timeZone!: string;

  @Column({ type: 'int', unsigned: true, default: 0 })
  readonly sequence!: number;

  @Column({ name: 'mailed_sequence', type: 'int', unsigned: true, nullable: true })
  readonly mailedSequence!: number | null;

  /** Of what the last mail showed: what was changed and changed back needs no other. */
  @Column({ name: 'mailed_digest', type: 'binary', length: 32, nullable: true })
  readonly mailedDigest!: Buffer | null;

  /** When it is mailed by itself; null where the last change was mailed. */
  @Column({ name: 'mail_due_at', type: 'datetime', precision: 3, nullable: true })
  readonly mailDueAt!: Date | null;

  @Column({ type: 'varchar', length: 10 })
  readonly state!: InvitationState;

  @Column({ name: 'starts_at', type: 'datetime', precision: 3 })
  readonly startsAt!: Date;

  @Column({ name: 'ends_at', type: 'datetime', precision: 3 })
  readonly endsAt!: Date;

  @Column({ type: 'varchar', length: 200 })
  readonly title!: string;

  @Column({ type: 'varchar', length: 300, nullable: true })
  readonly place!: string | null;

  @Column({ type: 'varchar', length: 200 })
  readonly link!: string;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  readonly changedAt!: Date;
}

/** Who chose about invitations by mail; everyone else is sent them. */
@Entity('invitation_setting')
export class InvitationSetting {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'boolean' })
  readonly wanted!: boolean;
}
