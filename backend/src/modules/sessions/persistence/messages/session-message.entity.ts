import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { messageAudiences, type MessageAudience } from '../../domain/messages/session-message.js';
import { Occurrence } from '../series/occurrence.entity.js';
import { Series } from '../series/series.entity.js';

/** What a host or organiser wrote to the people of a date, or of every date of a series still to come. Kept as the record of it. */
@Entity('session_message')
@Index('ix_session_message_series', ['seriesId', 'id'])
@Index('ix_session_message_occurrence', ['occurrenceId', 'id'])
@Check('ck_session_message_audience', oneOf('audience', messageAudiences))
export class SessionMessage {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'series_id', type: 'int', unsigned: true })
  readonly seriesId!: number;

  @ManyToOne(() => Series, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'series_id', foreignKeyConstraintName: 'fk_session_message_series' })
  readonly series?: Relation<Series>;

  /** Null: about every date of the series that was still to come. */
  @Column({ name: 'occurrence_id', type: 'int', unsigned: true, nullable: true })
  readonly occurrenceId!: number | null;

  @ManyToOne(() => Occurrence, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', foreignKeyConstraintName: 'fk_session_message_occurrence' })
  readonly occurrence?: Relation<Occurrence> | null;

  @Column({ name: 'sent_by', type: 'int', unsigned: true })
  readonly sentBy!: number;

  @Column({ type: 'varchar', length: 10 })
  readonly audience!: MessageAudience;

  @Column({ type: 'varchar', length: 75 })
  readonly subject!: string;

  /** As typed. */
  @Column({ type: 'varchar', length: 1500 })
  readonly body!: string;

  @Column({ name: 'body_html', type: 'text' })
  readonly bodyHtml!: string;

  @Column({ type: 'int', unsigned: true })
  readonly recipients!: number;

  @Column({ name: 'sent_at', type: 'datetime', precision: 3 })
  readonly sentAt!: Date;
}

/** Whom a message went to, fixed when it was sent. */
@Entity('session_message_recipient')
@Index('ix_session_message_recipient_person', ['personId', 'messageId'])
export class SessionMessageRecipient {
  @PrimaryColumn({ name: 'message_id', type: 'int', unsigned: true })
  readonly messageId!: number;

  @ManyToOne(() => SessionMessage, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'message_id', foreignKeyConstraintName: 'fk_session_message_recipient_message' })
  readonly message?: Relation<SessionMessage>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;
}
