import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { holders, type Holder, type Level, levels, topicKinds, type TopicKind } from '../domain/words.js';

/** A part of the forum with its own readers. Its row is locked, shared by those who write in it, alone by who changes its readers. */
@Entity('forum_category')
@Index('uq_forum_category_slug', ['slug'], { unique: true })
@Check('ck_forum_category_opens_with', oneOf('opens_with', topicKinds))
export class ForumCategory {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ type: 'varchar', length: 40 })
  readonly slug!: string;

  @Column({ type: 'varchar', length: 80 })
  readonly name!: string;

  @Column({ type: 'varchar', length: 300 })
  readonly description!: string;

  @Column({ type: 'smallint', unsigned: true })
  readonly position!: number;

  /** The service whose room it is; null for the whole council's. */
  @Column({ name: 'service_id', type: 'int', unsigned: true, nullable: true })
  readonly serviceId!: number | null;

  /** Those who may not moderate find only the topics that they started. */
  @Column({ name: 'own_topics_only', type: 'tinyint', unsigned: true, default: 0 })
  readonly ownTopicsOnly!: number;

  @Column({ name: 'anonymous_questions', type: 'tinyint', unsigned: true, default: 0 })
  readonly anonymousQuestions!: number;

  /** What a new topic is, unless its author says otherwise. */
  @Column({ name: 'opens_with', type: 'varchar', length: 10, default: 'discussion' })
  readonly opensWith!: TopicKind;

  /** Raised by each change of its words or of who may do what. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  readonly rev!: number;

  /** Since then it is read only. */
  @Column({ name: 'archived_at', type: 'datetime', precision: 3, nullable: true })
  readonly archivedAt!: Date | null;
}

/** What holders of a role, everywhere or in one service and below, may do in a category. */
@Entity('forum_category_grant')
@Index('ix_forum_category_grant_category', ['categoryId'])
@Check('ck_forum_category_grant_holder', oneOf('holder', holders))
@Check('ck_forum_category_grant_level', oneOf('level', levels))
export class ForumCategoryGrant {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'category_id', type: 'int', unsigned: true })
  readonly categoryId!: number;

  @ManyToOne(() => ForumCategory, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'category_id', foreignKeyConstraintName: 'fk_forum_category_grant_category' })
  readonly category?: Relation<ForumCategory>;

  @Column({ type: 'varchar', length: 30 })
  readonly holder!: Holder;

  @Column({ name: 'service_id', type: 'int', unsigned: true, nullable: true })
  readonly serviceId!: number | null;

  @Column({ type: 'varchar', length: 8 })
  readonly level!: Level;
}

@Entity('forum_category_member')
@Index('ix_forum_category_member_person', ['personId'])
export class ForumCategoryMember {
  @PrimaryColumn({ name: 'category_id', type: 'int', unsigned: true })
  readonly categoryId!: number;

  @ManyToOne(() => ForumCategory, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'category_id', foreignKeyConstraintName: 'fk_forum_category_member_category' })
  readonly category?: Relation<ForumCategory>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ name: 'added_by', type: 'int', unsigned: true, nullable: true })
  readonly addedBy!: number | null;

  @Column({ name: 'added_at', type: 'datetime', precision: 3 })
  readonly addedAt!: Date;

  /** Looks after the group, beside holders of a role who may. */
  @Column({ type: 'tinyint', unsigned: true, default: 0 })
  readonly moderates!: number;

  /** Whether the others of a small group may see that this person is reading or writing. */
  @Column({ name: 'shows_presence', type: 'tinyint', unsigned: true, default: 0 })
  readonly showsPresence!: number;
}
