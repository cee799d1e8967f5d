import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ForumTopic } from './topic.entity.js';

/** How much was said in a topic within one month: a point for each reply and each reaction. */
@Entity('forum_topic_month')
@Index('ix_forum_topic_month_top', ['categoryId', 'month', 'points', 'topicId'])
export class ForumTopicMonth {
  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_topic_month_topic' })
  readonly topic?: Relation<ForumTopic>;

  /** `202611` for November 2026. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  readonly month!: number;

  /** That of the topic: it moves along. */
  @Column({ name: 'category_id', type: 'int', unsigned: true })
  readonly categoryId!: number;

  @Column({ type: 'int' })
  readonly points!: number;
}
