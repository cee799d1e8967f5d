import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { type FollowLevel, followLevels } from '../domain/words.js';
import { ForumTopic } from './topic.entity.js';

/** How far a person has read a topic, and how closely they follow it. */
@Entity('forum_reading')
@Index('ix_forum_reading_level', ['personId', 'level', 'topicId'])
@Index('ix_forum_reading_topic', ['topicId', 'level', 'personId'])
@Check('ck_forum_reading_level', oneOf('level', followLevels))
export class ForumReading {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_reading_topic' })
  readonly topic?: Relation<ForumTopic>;

  @Column({ name: 'last_read_no', type: 'int', unsigned: true, default: 0 })
  readonly lastReadNo!: number;

  /** The one that counts of all reasons they have. */
  @Column({ type: 'varchar', length: 9, default: 'normal' })
  readonly level!: FollowLevel;

  /** Null where they follow it without having opened it. */
  @Column({ name: 'read_at', type: 'datetime', precision: 3, nullable: true })
  readonly readAt!: Date | null;
}
