import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { type Reaction, reactions } from '../../domain/words.js';
import { ForumPost } from '../post.entity.js';

/** What a person said to a post without words: each kind once. */
@Entity('forum_reaction')
@Index('ix_forum_reaction_person', ['personId', 'postId'])
@Check('ck_forum_reaction_kind', oneOf('kind', reactions))
export class ForumReaction {
  @PrimaryColumn({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @ManyToOne(() => ForumPost, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_forum_reaction_post' })
  readonly post?: Relation<ForumPost>;

  @PrimaryColumn({ type: 'varchar', length: 9 })
  readonly kind!: Reaction;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ name: 'reacted_at', type: 'datetime', precision: 3 })
  readonly reactedAt!: Date;

  /** When the author was told. */
  @Column({ name: 'told_at', type: 'datetime', precision: 3, nullable: true })
  readonly toldAt!: Date | null;
}
