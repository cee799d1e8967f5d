import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Words that are not posted yet, kept so that a closed window loses nothing. For their writer alone. */
@Entity('forum_draft')
export class ForumDraft {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  /** What is written: `topic:12` a reply, `new:3` a topic in a category, `edit:45` other words for a post. */
  @PrimaryColumn({ type: 'varchar', length: 20, charset: 'ascii', collation: 'ascii_bin' })
  readonly subject!: string;

  /** Raised by each save: whoever saves says which one they started from. */
  @Column({ type: 'bigint', unsigned: true })
  readonly seq!: number;

  @Column({ type: 'varchar', length: 200 })
  readonly title!: string;

  @Column({ type: 'mediumtext' })
  readonly source!: string;

  /** Category, tags, attachments and whatever else was chosen, as JSON. */
  @Column({ type: 'varchar', length: 4000 })
  readonly details!: string;

  @Index('ix_forum_draft_saved')
  @Column({ name: 'saved_at', type: 'datetime', precision: 3 })
  readonly savedAt!: Date;
}
