import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import {
  authorKinds,
  type AuthorKind,
  type ChangeKind,
  changeKinds,
  type TopicKind,
  topicKinds,
  type TopicState,
  topicStates,
} from '../domain/words.js';
import { ForumCategory } from './category.entity.js';

/** A conversation. Its row lock orders its posts and everything else that can be seen of it. */
@Entity('forum_topic')
@Index('uq_forum_topic_about', ['aboutKind', 'aboutId'], { unique: true })
@Index('ix_forum_topic_latest', ['categoryId', 'state', 'lastPostAt', 'id'])
@Index('ix_forum_topic_unanswered', ['categoryId', 'wantsAnswer', 'lastPostAt', 'id'])
@Index('ix_forum_topic_newest', ['categoryId', 'state', 'startedAt', 'id'])
@Index('ix_forum_topic_pinned', ['categoryId', 'pinnedUntil'])
@Index('ix_forum_topic_own', ['categoryId', 'authorId', 'lastPostAt', 'id'])
@Index('ix_forum_topic_author', ['authorId', 'lastPostAt', 'id'])
@Index('ix_forum_topic_merged_into', ['mergedIntoId'])
@Check('ck_forum_topic_kind', oneOf('kind', topicKinds))
@Check('ck_forum_topic_state', oneOf('state', topicStates))
@Check('ck_forum_topic_author_as', oneOf('author_as', authorKinds))
@Check('ck_forum_topic_last_post_as', oneOf('last_post_as', authorKinds))
export class ForumTopic {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'category_id', type: 'int', unsigned: true })
  readonly categoryId!: number;

  @ManyToOne(() => ForumCategory, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'category_id', foreignKeyConstraintName: 'fk_forum_topic_category' })
  readonly category?: Relation<ForumCategory>;

  @Column({ type: 'varchar', length: 10 })
  readonly kind!: TopicKind;

  @Column({ type: 'varchar', length: 8 })
  readonly state!: TopicState;

  @Column({ type: 'varchar', length: 200 })
  readonly title!: string;

  @Column({ name: 'author_id', type: 'int', unsigned: true, nullable: true })
  readonly authorId!: number | null;

  @Column({ name: 'author_as', type: 'varchar', length: 10 })
  readonly authorAs!: AuthorKind;

  @Column({ name: 'started_at', type: 'datetime', precision: 3 })
  readonly startedAt!: Date;

  /** The highest number that a post of this topic ever had. */
  @Column({ name: 'last_no', type: 'int', unsigned: true, default: 0 })
  readonly lastNo!: number;

  /** Raised under the row lock by each change that people can see. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  readonly rev!: number;

  /** Posts that are shown, but for the first. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  readonly replies!: number;

  @Column({ type: 'int', unsigned: true, default: 0 })
  readonly reactions!: number;

  @Column({ name: 'last_post_at', type: 'datetime', precision: 3 })
  readonly lastPostAt!: Date;

  @Column({ name: 'last_post_by', type: 'int', unsigned: true, nullable: true })
  readonly lastPostBy!: number | null;

  @Column({ name: 'last_post_as', type: 'varchar', length: 10 })
  readonly lastPostAs!: AuthorKind;

  /** An open question without an accepted answer. */
  @Column({ name: 'wants_answer', type: 'tinyint', unsigned: true })
  readonly wantsAnswer!: number;

  @Column({ name: 'accepted_no', type: 'int', unsigned: true, nullable: true })
  readonly acceptedNo!: number | null;

  @Column({ name: 'accepted_at', type: 'datetime', precision: 3, nullable: true })
  readonly acceptedAt!: Date | null;

  @Column({ name: 'accepted_by', type: 'int', unsigned: true, nullable: true })
  readonly acceptedBy!: number | null;

  /** Since then nobody but moderators replies. */
  @Column({ name: 'locked_at', type: 'datetime', precision: 3, nullable: true })
  readonly lockedAt!: Date | null;

  @Column({ name: 'pinned_until', type: 'datetime', precision: 3, nullable: true })
  readonly pinnedUntil!: Date | null;

  @Column({ name: 'merged_into_id', type: 'int', unsigned: true, nullable: true })
  readonly mergedIntoId!: number | null;

  @ManyToOne(() => ForumTopic, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'merged_into_id', foreignKeyConstraintName: 'fk_forum_topic_merged_into' })
  readonly mergedInto?: Relation<ForumTopic> | null;

  /** The post that sums up an attached topic, and stands before all others. */
  @Column({ name: 'summary_no', type: 'int', unsigned: true, nullable: true })
  readonly summaryNo!: number | null;

  /** What it is attached to in a room to the right, such as the date of a session. */
  @Column({ name: 'about_kind', type: 'varchar', length: 20, nullable: true })
  readonly aboutKind!: string | null;

  @Column({ name: 'about_id', type: 'int', unsigned: true, nullable: true })
  readonly aboutId!: number | null;
}

@Entity('forum_topic_skill')
@Index('ix_forum_topic_skill_skill', ['skillId', 'topicId'])
export class ForumTopicSkill {
  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_topic_skill_topic' })
  readonly topic?: Relation<ForumTopic>;

  @PrimaryColumn({ name: 'skill_id', type: 'int', unsigned: true })
  readonly skillId!: number;
}

/** What happened to a topic, by its revision, for a week: open pages catch up from it. */
@Entity('forum_topic_change')
@Index('ix_forum_topic_change_changed', ['changedAt'])
@Check('ck_forum_topic_change_kind', oneOf('kind', changeKinds))
export class ForumTopicChange {
  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_topic_change_topic' })
  readonly topic?: Relation<ForumTopic>;

  @PrimaryColumn({ type: 'int', unsigned: true })
  readonly rev!: number;

  @Column({ type: 'varchar', length: 8 })
  readonly kind!: ChangeKind;

  @Column({ name: 'post_no', type: 'int', unsigned: true, nullable: true })
  readonly postNo!: number | null;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  readonly changedAt!: Date;
}
