import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What can be found of one thing of a room, and who may find it. Made of what the room holds, and made again whenever that changes. */
@Entity('search_document')
@Index('uq_search_document_subject', ['kind', 'refId'], { unique: true })
@Index('ix_search_document_dated', ['datedAt', 'id'])
@Index('ix_search_document_kind', ['kind', 'datedAt', 'id'])
@Index('ix_search_document_author', ['authorId', 'datedAt', 'id'])
@Index('ix_search_document_category', ['categoryId', 'datedAt', 'id'])
@Index('ft_search_document_title', ['title'], { fulltext: true })
@Index('ft_search_document_text', ['title', 'body'], { fulltext: true })
export class SearchDocument {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ type: 'varchar', length: 20 })
  readonly kind!: string;

  /** Its number in its room. */
  @Column({ name: 'ref_id', type: 'int', unsigned: true })
  readonly refId!: number;

  /** Who may find it: those whose list of scopes holds this one. */
  @Column({ type: 'varchar', length: 40 })
  readonly scope!: string;

  /** Whom it belongs to: some may find in a scope only what is theirs. */
  @Column({ name: 'owner_id', type: 'int', unsigned: true, nullable: true })
  readonly ownerId!: number | null;

  @Column({ name: 'author_id', type: 'int', unsigned: true, nullable: true })
  readonly authorId!: number | null;

  @Column({ name: 'category_id', type: 'int', unsigned: true, nullable: true })
  readonly categoryId!: number | null;

  @Column({ type: 'varchar', length: 200 })
  readonly title!: string;

  @Column({ type: 'mediumtext' })
  readonly body!: string;

  /** Ids of skills with commas between them. */
  @Column({ type: 'varchar', length: 120 })
  readonly tags!: string;

  /** Null where there is nothing to solve. */
  @Column({ type: 'tinyint', unsigned: true, nullable: true })
  readonly solved!: number | null;

  /** What it goes by from new to old. */
  @Column({ name: 'dated_at', type: 'datetime', precision: 3 })
  readonly datedAt!: Date;

  @Column({ type: 'varchar', length: 120 })
  readonly link!: string;
}

/** Documents are made one after the other in each of these slots, from what is true once the slot is theirs: so the newest wins. */
@Entity('search_turn')
export class SearchTurn {
  @PrimaryColumn({ type: 'smallint', unsigned: true })
  readonly slot!: number;
}

/** How far the documents of a kind have been made in their present form. */
@Entity('search_progress')
export class SearchProgress {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  readonly kind!: string;

  @Column({ type: 'int', unsigned: true })
  readonly version!: number;

  /** The last of them, by number, while they are being made; null when all are. */
  @Column({ name: 'done_to', type: 'int', unsigned: true, nullable: true })
  readonly doneTo!: number | null;
}
