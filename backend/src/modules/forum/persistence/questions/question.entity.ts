import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ForumPost } from '../post.entity.js';
import { ForumTopic } from '../topic.entity.js';

/** A post of an attached topic that is asked of whoever presents, and voted for. Its topic's row lock orders votes and answers. */
@Entity('forum_question')
@Index('ix_forum_question_topic', ['topicId', 'votes'])
export class ForumQuestion {
  @PrimaryColumn({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @ManyToOne(() => ForumPost, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_forum_question_post' })
  readonly post?: Relation<ForumPost>;

  @Column({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => ForumTopic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_forum_question_topic' })
  readonly topic?: Relation<ForumTopic>;

  /** Others who would like to know it too. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  readonly votes!: number;

  @Column({ name: 'answered_at', type: 'datetime', precision: 3, nullable: true })
  readonly answeredAt!: Date | null;

  @Column({ name: 'answered_by', type: 'int', unsigned: true, nullable: true })
  readonly answeredBy!: number | null;
}

@Entity('forum_question_vote')
@Index('ix_forum_question_vote_person', ['personId'])
export class ForumQuestionVote {
  @PrimaryColumn({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @ManyToOne(() => ForumQuestion, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_forum_question_vote_question' })
  readonly question?: Relation<ForumQuestion>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ name: 'voted_at', type: 'datetime', precision: 3 })
  readonly votedAt!: Date;
}
