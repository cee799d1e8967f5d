import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { editScopes, editStates, type EditScope, type EditState } from '../../domain/series-edits/series-edit.js';
import { Occurrence } from '../series/occurrence.entity.js';
import { Series } from '../series/series.entity.js';

/** One edit of a published series: what people are to be told of it, and, until they are, what undoing it restores. */
@Entity('series_edit')
@Index('ix_series_edit_series', ['seriesId', 'state'])
@Index('ix_series_edit_later_series', ['laterSeriesId', 'state'])
@Index('ix_series_edit_occurrence', ['occurrenceId'])
@Check('ck_series_edit_scope', oneOf('scope', editScopes))
@Check('ck_series_edit_state', oneOf('state', editStates))
export class SeriesEdit {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'series_id', type: 'int', unsigned: true })
  readonly seriesId!: number;

  @ManyToOne(() => Series, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'series_id', foreignKeyConstraintName: 'fk_series_edit_series' })
  readonly series?: Relation<Series>;

  /** The series that the edit split off. */
  @Column({ name: 'later_series_id', type: 'int', unsigned: true, nullable: true })
  readonly laterSeriesId!: number | null;

  @ManyToOne(() => Series, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'later_series_id', foreignKeyConstraintName: 'fk_series_edit_later_series' })
  readonly laterSeries?: Relation<Series> | null;

  /** The date that was edited, or the first of those that were. */
  @Column({ name: 'occurrence_id', type: 'int', unsigned: true, nullable: true })
  readonly occurrenceId!: number | null;

  @ManyToOne(() => Occurrence, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', foreignKeyConstraintName: 'fk_series_edit_occurrence' })
  readonly occurrence?: Relation<Occurrence> | null;

  @Column({ type: 'varchar', length: 10 })
  readonly scope!: EditScope;

  @Column({ type: 'varchar', length: 10 })
  readonly state!: EditState;

  @Column({ name: 'edited_by', type: 'int', unsigned: true })
  readonly editedBy!: number;

  @Column({ name: 'saved_at', type: 'datetime', precision: 3 })
  readonly savedAt!: Date;

  /** When its mails leave, and undoing ends. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  readonly dueAt!: Date;

  /** When those were told whose date is so near that they hear at once. */
  @Column({ name: 'told_at', type: 'datetime', precision: 3, nullable: true })
  readonly toldAt!: Date | null;

  @Column({ name: 'settled_at', type: 'datetime', precision: 3, nullable: true })
  readonly settledAt!: Date | null;

  /** Who sent it at once or undid it; null where its time came. */
  @Column({ name: 'settled_by', type: 'int', unsigned: true, nullable: true })
  readonly settledBy!: number | null;

  /** Who is told of which date, as JSON. */
  @Column({ type: 'longtext' })
  readonly news!: string;

  /** Everything as it was, as JSON. Deleted when the edit is settled: it holds what people asked for to take part. */
  @Column({ type: 'longtext', nullable: true })
  readonly snapshot!: string | null;
}
