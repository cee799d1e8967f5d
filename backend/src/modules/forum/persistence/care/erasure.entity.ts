import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody whose name is being taken out of the forum, in parts. */
@Entity('forum_erasure')
@Index('ix_forum_erasure_done', ['doneAt'])
export class ForumErasure {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ name: 'asked_by', type: 'int', unsigned: true, nullable: true })
  readonly askedBy!: number | null;

  @Column({ name: 'asked_at', type: 'datetime', precision: 3 })
  readonly askedAt!: Date;

  /** Their posts go too, not only their name. */
  @Column({ name: 'take_out', type: 'tinyint', unsigned: true })
  readonly takeOut!: number;

  @Column({ name: 'done_at', type: 'datetime', precision: 3, nullable: true })
  readonly doneAt!: Date | null;
}
