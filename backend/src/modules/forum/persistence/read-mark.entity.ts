import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Until when everything counts as read, in a category or in the whole forum. */
@Entity('forum_read_mark')
export class ForumReadMark {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  /** 0 for the whole forum. */
  @PrimaryColumn({ name: 'category_id', type: 'int', unsigned: true })
  readonly categoryId!: number;

  @Column({ name: 'read_until', type: 'datetime', precision: 3, nullable: true })
  readonly readUntil!: Date | null;

  /** What comes back when the mark is undone. */
  @Column({ name: 'before_that', type: 'datetime', precision: 3, nullable: true })
  readonly beforeThat!: Date | null;
}
