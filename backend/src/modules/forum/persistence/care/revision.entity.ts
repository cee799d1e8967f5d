import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { authorKinds, type AuthorKind } from '../../domain/words.js';
import { ForumPost } from '../post.entity.js';
import { ForumTopic } from '../topic.entity.js';

/** An earlier wording of a post. */
@Entity('forum_revision')
export class ForumRevision {
  @PrimaryColumn({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @ManyToOne(() => ForumPost, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_forum_revision_post' })
  readonly post?: Relation<ForumPost>;

  @PrimaryColumn({ type: 'smallint', unsigned: true })
  readonly number!: number;

  @Column({ type: 'mediumtext' })
  readonly source!: string;

  /** Since when these were the words. */
  @Column({ name: 'written_at', type: 'datetime', precision: 3 })
  readonly writtenAt!: Date;
}

/** An earlier title of a topic, and who changed it. */
@Entity('forum_title')
@Index('ix_forum_title_changed_by', ['changedBy'])
@Check('ck_forum_title_changed_as', oneOf('changed_as', authorKinds))
export class ForumTitle {
  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_title_topic' })
  readonly topic?: Relation<ForumTopic>;

  @PrimaryColumn({ type: 'smallint', unsigned: true })
  readonly number!: number;

  /** As it was until then. */
  @Column({ type: 'varchar', length: 200 })
  readonly title!: string;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  readonly changedAt!: Date;

  @Column({ name: 'changed_by', type: 'int', unsigned: true, nullable: true })
  readonly changedBy!: number | null;

  @Column({ name: 'changed_as', type: 'varchar', length: 10 })
  readonly changedAs!: AuthorKind;
}
