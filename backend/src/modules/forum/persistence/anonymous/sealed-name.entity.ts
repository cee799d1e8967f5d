import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { type Opening, type OpeningState, openingLimits, openingStates } from '../../domain/anonymous/opening.js';
import { ForumTopic } from '../topic.entity.js';

/** Who asked a question without their name. It stands nowhere else. */
@Entity('forum_sealed_name')
@Index('ix_forum_sealed_name_person', ['personId'])
export class ForumSealedName {
  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_sealed_name_topic' })
  readonly topic?: Relation<ForumTopic>;

  @Column({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  /** What news for the person is kept apart by, so that its key does not say which topic it is about. */
  @Column({ type: 'binary', length: 16 })
  readonly token!: Buffer;
}

/** Two roles that together open a sealed name: who asked why, who said yes, and when each has looked. */
@Entity('forum_opening')
@Index('ix_forum_opening_topic', ['topicId', 'id'])
@Index('ix_forum_opening_state', ['state', 'askedAt'])
@Check('ck_forum_opening_state', oneOf('state', openingStates))
export class ForumOpening implements Opening {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_opening_topic' })
  readonly topic?: Relation<ForumTopic>;

  @Column({ type: 'varchar', length: 7 })
  readonly state!: OpeningState;

  @Column({ name: 'asked_by', type: 'int', unsigned: true })
  readonly askedBy!: number;

  @Column({ name: 'asked_at', type: 'datetime', precision: 3 })
  readonly askedAt!: Date;

  @Column({ type: 'varchar', length: openingLimits.reason })
  readonly reason!: string;

  @Column({ name: 'decided_by', type: 'int', unsigned: true, nullable: true })
  readonly decidedBy!: number | null;

  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  readonly decidedAt!: Date | null;

  @Column({ name: 'seen_by_asker_at', type: 'datetime', precision: 3, nullable: true })
  readonly seenByAskerAt!: Date | null;

  @Column({ name: 'seen_by_other_at', type: 'datetime', precision: 3, nullable: true })
  readonly seenByOtherAt!: Date | null;
}
