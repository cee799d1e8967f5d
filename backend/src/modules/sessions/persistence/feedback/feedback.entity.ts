import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { recommendations, usefulness, type Recommendation, type Usefulness } from '../../domain/feedback/feedback.js';
import { Occurrence } from '../series/occurrence.entity.js';

/** The asking after one date. Its row lock orders answers and the end of answering. */
@Entity('feedback_round')
export class FeedbackRound {
  @PrimaryColumn({ name: 'occurrence_id', type: 'int', unsigned: true })
  readonly occurrenceId!: number;

  @OneToOne(() => Occurrence, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', foreignKeyConstraintName: 'fk_feedback_round_occurrence' })
  readonly occurrence?: Relation<Occurrence>;

  /** When those who came were told of it. */
  @Column({ name: 'asked_at', type: 'datetime', precision: 3, nullable: true })
  readonly askedAt!: Date | null;

  @Index('ix_feedback_round_closed')
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true })
  readonly closedAt!: Date | null;

  /** How many had answered when it closed. */
  @Column({ type: 'smallint', unsigned: true, nullable: true })
  readonly answers!: number | null;
}

/** That a person has answered, and nothing else of it: no time, and nothing that leads to what they said. */
@Entity('feedback_sent')
export class FeedbackSent {
  @PrimaryColumn({ name: 'occurrence_id', type: 'int', unsigned: true })
  readonly occurrenceId!: number;

  @ManyToOne(() => FeedbackRound, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', referencedColumnName: 'occurrenceId', foreignKeyConstraintName: 'fk_feedback_sent_round' })
  readonly round?: Relation<FeedbackRound>;

  @Index('ix_feedback_sent_person')
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;
}

/** What somebody chose. The id is random, and drawn anew for all of a date when it closes. */
@Entity('feedback_score')
@Check('ck_feedback_score_useful', oneOf('useful', usefulness))
@Check('ck_feedback_score_recommend', oneOf('recommend', recommendations))
export class FeedbackScore {
  @PrimaryColumn({ type: 'char', length: 32, charset: 'ascii', collation: 'ascii_bin' })
  readonly id!: string;

  @Index('ix_feedback_score_round')
  @Column({ name: 'occurrence_id', type: 'int', unsigned: true })
  readonly occurrenceId!: number;

  @ManyToOne(() => FeedbackRound, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', referencedColumnName: 'occurrenceId', foreignKeyConstraintName: 'fk_feedback_score_round' })
  readonly round?: Relation<FeedbackRound>;

  @Column({ type: 'varchar', length: 10 })
  readonly useful!: Usefulness;

  @Column({ type: 'varchar', length: 10 })
  readonly recommend!: Recommendation;
}

/** What somebody wrote, apart from what they chose. */
@Entity('feedback_comment')
export class FeedbackComment {
  @PrimaryColumn({ type: 'char', length: 32, charset: 'ascii', collation: 'ascii_bin' })
  readonly id!: string;

  @Index('ix_feedback_comment_round')
  @Column({ name: 'occurrence_id', type: 'int', unsigned: true })
  readonly occurrenceId!: number;

  @ManyToOne(() => FeedbackRound, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', referencedColumnName: 'occurrenceId', foreignKeyConstraintName: 'fk_feedback_comment_round' })
  readonly round?: Relation<FeedbackRound>;

  @Column({ type: 'varchar', length: 1000 })
  readonly words!: string;
}
