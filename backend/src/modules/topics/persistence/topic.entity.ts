import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { topicKinds, topicStates, type TopicKind, type TopicState } from '../domain/topic.js';

/** Something that people would like to learn, or could show. Its row lock orders votes, offers to speak and what becomes of it. */
@Entity('topic')
@Index('uq_topic_open', ['openKey'], { unique: true })
@Index('ix_topic_wanted', ['state', 'kind', 'votes', 'id'])
@Index('ix_topic_newest', ['state', 'id'])
@Index('ix_topic_planned', ['state', 'stateAt', 'id'])
@Index('ix_topic_author', ['authorId', 'id'])
@Index('ix_topic_merged_into', ['mergedIntoId'])
@Index('ix_topic_series', ['seriesId'])
@Index('ix_topic_occurrence', ['occurrenceId'])
@Check('ck_topic_kind', oneOf('kind', topicKinds))
@Check('ck_topic_state', oneOf('state', topicStates))
export class Topic {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ type: 'varchar', length: 8 })
  readonly kind!: TopicKind;

  @Column({ type: 'varchar', length: 8 })
  readonly state!: TopicState;

  @Column({ type: 'varchar', length: 120 })
  readonly title!: string;

  /** Kind and bare words of the title while it is open, else null: so that nothing is open twice under one title. */
  @Column({ name: 'open_key', type: 'varchar', length: 140, nullable: true })
  readonly openKey!: string | null;

  /** How many pieces the title is compared by. */
  @Column({ type: 'smallint', unsigned: true })
  readonly grams!: number;

  /** Markdown as typed. */
  @Column({ type: 'text' })
  readonly details!: string;

  @Column({ name: 'details_html', type: 'mediumtext' })
  readonly detailsHtml!: string;

  @Column({ name: 'author_id', type: 'int', unsigned: true })
  readonly authorId!: number;

  /** Service of the author when it was suggested: decides which organisers look after it. */
  @Column({ name: 'service_id', type: 'int', unsigned: true, nullable: true })
  readonly serviceId!: number | null;

  @Column({ name: 'suggested_at', type: 'datetime', precision: 3 })
  readonly suggestedAt!: Date;

  /** How many want it. Stays on record when it is planned, closed or merged. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  readonly votes!: number;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  readonly speakers!: number;

  /** Raised under the row lock by each change that people can see. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  readonly rev!: number;

  @Column({ name: 'state_at', type: 'datetime', precision: 3 })
  readonly stateAt!: Date;

  @Column({ name: 'state_by', type: 'int', unsigned: true, nullable: true })
  readonly stateBy!: number | null;

  @Column({ name: 'state_reason', type: 'varchar', length: 500, nullable: true })
  readonly stateReason!: string | null;

  @Column({ name: 'merged_into_id', type: 'int', unsigned: true, nullable: true })
  readonly mergedIntoId!: number | null;

  @ManyToOne(() => Topic, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'merged_into_id', foreignKeyConstraintName: 'fk_topic_merged_into' })
  readonly mergedInto?: Relation<Topic> | null;

  /** The series that is drafted for it while it is open, or that it was planned as. */
  @Column({ name: 'series_id', type: 'int', unsigned: true, nullable: true })
  readonly seriesId!: number | null;

  @Column({ name: 'occurrence_id', type: 'int', unsigned: true, nullable: true })
  readonly occurrenceId!: number | null;

  /** How long those who asked are to be ahead of the others. */
  @Column({ name: 'early_minutes', type: 'smallint', unsigned: true, default: 0 })
  readonly earlyMinutes!: number;

  @Column({ name: 'planned_by', type: 'int', unsigned: true, nullable: true })
  readonly plannedBy!: number | null;
}

@Entity('topic_skill')
@Index('ix_topic_skill_skill', ['skillId', 'topicId'])
export class TopicSkill {
  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => Topic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_topic_skill_topic' })
  readonly topic?: Relation<Topic>;

  @PrimaryColumn({ name: 'skill_id', type: 'int', unsigned: true })
  readonly skillId!: number;
}

/** A piece of the title of an open topic, by which titles like it are found. */
@Entity('topic_gram')
@Index('ix_topic_gram_topic', ['topicId'])
export class TopicGram {
  @PrimaryColumn({ type: 'varchar', length: 24, charset: 'utf8mb4', collation: 'utf8mb4_bin' })
  readonly gram!: string;

  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => Topic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_topic_gram_topic' })
  readonly topic?: Relation<Topic>;
}
