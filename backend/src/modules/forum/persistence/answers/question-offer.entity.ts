import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { ForumTopic } from '../topic.entity.js';

export const offeredSteps = ['skill', 'moderator'] as const;
export type OfferedStep = (typeof offeredSteps)[number];

/** A question that nobody answered was sent to a person, once. */
@Entity('forum_question_offer')
@Index('ix_forum_question_offer_person', ['personId', 'offeredAt'])
@Check('ck_forum_question_offer_step', oneOf('step', offeredSteps))
export class ForumQuestionOffer {
  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_question_offer_topic' })
  readonly topic?: Relation<ForumTopic>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  /** Because of their skills, or because they look after the category. */
  @Column({ type: 'varchar', length: 9 })
  readonly step!: OfferedStep;

  @Column({ name: 'offered_at', type: 'datetime', precision: 3 })
  readonly offeredAt!: Date;
}
