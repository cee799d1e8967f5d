import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { StoredFile } from '../../../../platform/files/index.js';
import { ForumPost } from '../post.entity.js';

/** A file beside a post. Until a post has it, it is its adder's alone and goes with its file after a day. */
@Entity('forum_attachment')
@Index('ix_forum_attachment_post', ['postId', 'position'])
@Index('ix_forum_attachment_added_by', ['addedBy', 'postId'])
export class ForumAttachment {
  @PrimaryColumn({ name: 'file_id', type: 'int', unsigned: true })
  readonly fileId!: number;

  @ManyToOne(() => StoredFile, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'file_id', foreignKeyConstraintName: 'fk_forum_attachment_file' })
  readonly file?: Relation<StoredFile>;

  @Column({ name: 'post_id', type: 'int', unsigned: true, nullable: true })
  readonly postId!: number | null;

  @ManyToOne(() => ForumPost, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_forum_attachment_post' })
  readonly post?: Relation<ForumPost> | null;

  @Column({ type: 'tinyint', unsigned: true, default: 0 })
  readonly position!: number;

  /** What a picture shows, for those who cannot see it. */
  @Column({ type: 'varchar', length: 300, default: '' })
  readonly alt!: string;

  /** In pixels; null where it is no picture, as is the height. */
  @Column({ type: 'smallint', unsigned: true, nullable: true })
  readonly width!: number | null;

  @Column({ type: 'smallint', unsigned: true, nullable: true })
  readonly height!: number | null;

  /** Null where the post is shown to be from nobody in particular. */
  @Column({ name: 'added_by', type: 'int', unsigned: true, nullable: true })
  readonly addedBy!: number | null;
}
