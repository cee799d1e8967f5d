import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ForumPost } from './post.entity.js';

/** A post that somebody wants to find again. Nobody else is shown that they do. */
@Entity('forum_bookmark')
@Index('ix_forum_bookmark_newest', ['personId', 'bookmarkedAt', 'postId'])
@Index('ix_forum_bookmark_post', ['postId'])
export class ForumBookmark {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @PrimaryColumn({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @ManyToOne(() => ForumPost, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_forum_bookmark_post' })
  readonly post?: Relation<ForumPost>;

  @Column({ name: 'bookmarked_at', type: 'datetime', precision: 3 })
  readonly bookmarkedAt!: Date;
}
