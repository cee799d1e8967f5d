import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { type FollowReason, followReasons } from '../../domain/following/follow-level.js';
import { type FollowLevel, followLevels } from '../../domain/words.js';
import { ForumCategory } from '../category.entity.js';
import { ForumTopic } from '../topic.entity.js';

/** One reason for which a person follows a topic. The level that counts stands with what they have read. */
@Entity('forum_follow')
@Index('ix_forum_follow_topic', ['topicId'])
@Check('ck_forum_follow_reason', oneOf('reason', followReasons))
@Check('ck_forum_follow_level', oneOf('level', followLevels))
export class ForumFollow {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_follow_topic' })
  readonly topic?: Relation<ForumTopic>;

  @PrimaryColumn({ type: 'varchar', length: 9 })
  readonly reason!: FollowReason;

  @Column({ type: 'varchar', length: 9 })
  readonly level!: FollowLevel;

  @Column({ type: 'datetime', precision: 3 })
  readonly since!: Date;
}

/** Who wants to hear of each new topic of a category. */
@Entity('forum_category_watch')
@Index('ix_forum_category_watch_person', ['personId'])
export class ForumCategoryWatch {
  @PrimaryColumn({ name: 'category_id', type: 'int', unsigned: true })
  readonly categoryId!: number;

  @ManyToOne(() => ForumCategory, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'category_id', foreignKeyConstraintName: 'fk_forum_category_watch_category' })
  readonly category?: Relation<ForumCategory>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'datetime', precision: 3 })
  readonly since!: Date;
}
