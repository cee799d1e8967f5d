import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { authorKinds, type AuthorKind, type PostState, postStates } from '../domain/words.js';
import { ForumTopic } from './topic.entity.js';

/** What somebody wrote, under a number that stays its own for ever. */
@Entity('forum_post')
@Index('uq_forum_post_number', ['topicId', 'number'], { unique: true })
@Index('uq_forum_post_key', ['keyHash'], { unique: true })
@Index('ix_forum_post_author', ['authorId', 'postedAt', 'id'])
@Index('ix_forum_post_writer', ['authorId', 'topicId'])
@Index('ix_forum_post_moved_to', ['movedToTopicId', 'movedToNo'])
@Check('ck_forum_post_state', oneOf('state', postStates))
@Check('ck_forum_post_author_as', oneOf('author_as', authorKinds))
export class ForumPost {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_post_topic' })
  readonly topic?: Relation<ForumTopic>;

  @Column({ type: 'int', unsigned: true })
  readonly number!: number;

  @Column({ type: 'varchar', length: 8 })
  readonly state!: PostState;

  /** Null where the post is shown to be from nobody in particular. */
  @Column({ name: 'author_id', type: 'int', unsigned: true, nullable: true })
  readonly authorId!: number | null;

  @Column({ name: 'author_as', type: 'varchar', length: 10 })
  readonly authorAs!: AuthorKind;

  @Column({ name: 'reply_to_no', type: 'int', unsigned: true, nullable: true })
  readonly replyToNo!: number | null;

  /** Markdown as typed, up to 32,000 characters. */
  @Column({ type: 'mediumtext' })
  readonly source!: string;

  @Column({ type: 'mediumtext' })
  readonly html!: string;

  @Column({ name: 'renderer_version', type: 'smallint', unsigned: true })
  readonly rendererVersion!: number;

  @Column({ name: 'posted_at', type: 'datetime', precision: 3 })
  readonly postedAt!: Date;

  @Column({ name: 'edited_at', type: 'datetime', precision: 3, nullable: true })
  readonly editedAt!: Date | null;

  /** How many earlier wordings are kept. */
  @Column({ type: 'smallint', unsigned: true, default: 0 })
  readonly revisions!: number;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  readonly thanks!: number;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  readonly helpful!: number;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  readonly celebrate!: number;

  /** Made of the writer and the browser's own number for the post, so that what is sent twice is written once. */
  @Column({ name: 'key_hash', type: 'binary', length: 32, nullable: true })
  readonly keyHash!: Buffer | null;

  @Column({ name: 'moved_to_topic_id', type: 'int', unsigned: true, nullable: true })
  readonly movedToTopicId!: number | null;

  @Column({ name: 'moved_to_no', type: 'int', unsigned: true, nullable: true })
  readonly movedToNo!: number | null;
}
