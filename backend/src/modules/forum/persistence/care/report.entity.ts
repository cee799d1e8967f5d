import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { caseDecisions, type CaseDecision, caseStates, type CaseState, careReasons, type CareReason } from '../../domain/care/words.js';
import { ForumPost } from '../post.entity.js';

/** A post that people have reported, until a moderator has decided. */
@Entity('forum_case')
@Index('uq_forum_case_open', ['openPostId'], { unique: true })
@Index('ix_forum_case_post', ['postId'])
@Index('ix_forum_case_state', ['state', 'openedAt', 'id'])
@Index('ix_forum_case_decided', ['state', 'decidedAt', 'id'])
@Index('ix_forum_case_claimed_by', ['claimedBy'])
@Index('ix_forum_case_decided_by', ['decidedBy'])
@Check('ck_forum_case_state', oneOf('state', caseStates))
@Check('ck_forum_case_decision', oneOf('decision', caseDecisions))
export class ForumCase {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @ManyToOne(() => ForumPost, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_forum_case_post' })
  readonly post?: Relation<ForumPost>;

  /** The post while the case is open, else null: a post has one open case. */
  @Column({ name: 'open_post_id', type: 'int', unsigned: true, nullable: true })
  readonly openPostId!: number | null;

  @Column({ type: 'varchar', length: 7 })
  readonly state!: CaseState;

  @Column({ name: 'opened_at', type: 'datetime', precision: 3 })
  readonly openedAt!: Date;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  readonly reports!: number;

  @Column({ name: 'claimed_by', type: 'int', unsigned: true, nullable: true })
  readonly claimedBy!: number | null;

  @Column({ name: 'claimed_until', type: 'datetime', precision: 3, nullable: true })
  readonly claimedUntil!: Date | null;

  @Column({ type: 'varchar', length: 7, nullable: true })
  readonly decision!: CaseDecision | null;

  @Column({ name: 'decided_by', type: 'int', unsigned: true, nullable: true })
  readonly decidedBy!: number | null;

  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  readonly decidedAt!: Date | null;

  /** What the moderator wrote to the author. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  readonly words!: string | null;
}

@Entity('forum_report')
@Index('ix_forum_report_reporter', ['reporterId'])
@Check('ck_forum_report_reason', oneOf('reason', careReasons))
export class ForumReport {
  @PrimaryColumn({ name: 'case_id', type: 'int', unsigned: true })
  readonly caseId!: number;

  @ManyToOne(() => ForumCase, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'fk_forum_report_case' })
  readonly case?: Relation<ForumCase>;

  @PrimaryColumn({ name: 'reporter_id', type: 'int', unsigned: true })
  readonly reporterId!: number;

  @Column({ type: 'varchar', length: 9 })
  readonly reason!: CareReason;

  @Column({ type: 'varchar', length: 1000 })
  readonly words!: string;

  @Column({ name: 'reported_at', type: 'datetime', precision: 3 })
  readonly reportedAt!: Date;
}
