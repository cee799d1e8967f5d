import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a person last wrote, and how much on that day. Its row is locked by whoever writes as the person. */
@Entity('forum_turn')
export class ForumTurn {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  /** The day of the council's clock that is counted. */
  @Column({ type: 'date' })
  readonly day!: string;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  readonly posts!: number;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  readonly topics!: number;

  @Column({ name: 'posted_at', type: 'datetime', precision: 3, nullable: true })
  readonly postedAt!: Date | null;

  @Column({ name: 'started_at', type: 'datetime', precision: 3, nullable: true })
  readonly startedAt!: Date | null;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  readonly edits!: number;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  readonly reports!: number;

  @Column({ name: 'first_posted_at', type: 'datetime', precision: 3, nullable: true })
  readonly firstPostedAt!: Date | null;

  /** Of the words that they posted last, so that the same are not posted again at once. */
  @Column({ name: 'last_text', type: 'binary', length: 32, nullable: true })
  readonly lastText!: Buffer | null;

  /** Since then nothing more is written under this name. */
  @Column({ name: 'erased_at', type: 'datetime', precision: 3, nullable: true })
  readonly erasedAt!: Date | null;
}
