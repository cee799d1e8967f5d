import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { type CareReason, careReasons, type Hider, hiders } from '../../domain/care/words.js';
import { ForumPost } from '../post.entity.js';

/** Who took a post away, and why. It goes when the post is shown again. */
@Entity('forum_hiding')
@Index('ix_forum_hiding_hidden_by', ['hiddenBy'])
@Check('ck_forum_hiding_hidden_as', oneOf('hidden_as', hiders))
@Check('ck_forum_hiding_reason', oneOf('reason', careReasons))
export class ForumHiding {
  @PrimaryColumn({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @ManyToOne(() => ForumPost, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_forum_hiding_post' })
  readonly post?: Relation<ForumPost>;

  @Column({ name: 'hidden_as', type: 'varchar', length: 9 })
  readonly hiddenAs!: Hider;

  /** The moderator. Null for the author: who that is stands on the post, or is sealed. */
  @Column({ name: 'hidden_by', type: 'int', unsigned: true, nullable: true })
  readonly hiddenBy!: number | null;

  @Column({ name: 'hidden_at', type: 'datetime', precision: 3 })
  readonly hiddenAt!: Date;

  @Column({ type: 'varchar', length: 9, nullable: true })
  readonly reason!: CareReason | null;

  @Column({ type: 'varchar', length: 1000 })
  readonly words!: string;

  /** It was the accepted answer, and is again when it comes back. */
  @Column({ name: 'was_accepted', type: 'tinyint', unsigned: true, default: 0 })
  readonly wasAccepted!: number;
}
