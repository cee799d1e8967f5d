import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { type ImportMode, type RowOutcome, importModes, rowOutcomes } from '../domain/import/import-plan.js';
import { type ChangeKind, type RunState, changeKinds, runStates } from '../domain/import/import-run.js';
import { type BlankMeaning, blankMeanings } from '../domain/import/read-cells.js';

/** How this council's staff files are read: one row. */
@Entity('import_mapping')
export class ImportMapping {
  @PrimaryColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ type: 'int', unsigned: true })
  readonly version!: number;

  @Column({ type: 'mediumtext' })
  readonly mapping!: string;

  @Column({ name: 'changed_by', type: 'int', unsigned: true, nullable: true })
  readonly changedBy!: number | null;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  readonly changedAt!: Date;
}

/** One staff file, from its preview to its undoing. */
@Entity('import_run')
@Index('ix_import_run_started', ['startedAt'])
@Check('ck_import_run_state', oneOf('state', runStates))
@Check('ck_import_run_mode', oneOf('mode', importModes))
@Check('ck_import_run_blank', oneOf('blank', blankMeanings))
export class ImportRun {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ type: 'varchar', length: 10 })
  readonly state!: RunState;

  @Column({ name: 'file_name', type: 'varchar', length: 200 })
  readonly fileName!: string;

  @Column({ name: 'file_hash', type: 'binary', length: 32 })
  readonly fileHash!: Buffer;

  @Column({ type: 'varchar', length: 10 })
  readonly mode!: ImportMode;

  @Column({ type: 'varchar', length: 10 })
  readonly blank!: BlankMeaning;

  @Column({ type: 'tinyint', unsigned: true })
  readonly invite!: number;

  @Column({ name: 'leave_out_errors', type: 'tinyint', unsigned: true })
  readonly leaveOutErrors!: number;

  @Column({ name: 'confirm_leavers', type: 'tinyint', unsigned: true })
  readonly confirmLeavers!: number;

  @Column({ type: 'mediumtext' })
  readonly summary!: string;

  /** Of what the preview would change: it must still be the same when the run is applied. */
  @Column({ name: 'plan_hash', type: 'binary', length: 32 })
  readonly planHash!: Buffer;

  /** What was read from the file, compressed; gone once the run is over. */
  @Column({ type: 'longblob', nullable: true })
  readonly staff!: Buffer | null;

  @Column({ type: 'int', unsigned: true })
  readonly done!: number;

  @Column({ type: 'int', unsigned: true })
  readonly total!: number;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  readonly message!: string | null;

  @Column({ name: 'started_by', type: 'int', unsigned: true, nullable: true })
  readonly startedBy!: number | null;

  @Column({ name: 'started_at', type: 'datetime', precision: 3 })
  readonly startedAt!: Date;

  @Column({ name: 'ended_by', type: 'int', unsigned: true, nullable: true })
  readonly endedBy!: number | null;

  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  readonly endedAt!: Date | null;
}

/** What a run makes of one row of its file. */
@Entity('import_row')
@Index('ix_import_row_outcome', ['runId', 'outcome', 'position'])
@Check('ck_import_row_outcome', oneOf('outcome', rowOutcomes))
export class ImportRow {
  @ManyToOne(() => ImportRun, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'run_id', foreignKeyConstraintName: 'fk_import_row_run' })
  readonly run?: Relation<ImportRun>;

  @PrimaryColumn({ name: 'run_id', type: 'int', unsigned: true })
  readonly runId!: number;

  @PrimaryColumn({ type: 'int', unsigned: true })
  readonly position!: number;

  /** The row number that a spreadsheet shows; null for who is not in the file. */
  @Column({ name: 'sheet_row', type: 'int', unsigned: true, nullable: true })
  readonly sheetRow!: number | null;

  @Column({ type: 'varchar', length: 10 })
  readonly outcome!: RowOutcome;

  @Column({ name: 'person_number', type: 'varchar', length: 30, nullable: true })
  readonly personNumber!: string | null;

  @Column({ name: 'assignment_number', type: 'varchar', length: 30, nullable: true })
  readonly assignmentNumber!: string | null;

  @Column({ type: 'varchar', length: 200 })
  readonly name!: string;

  @Column({ type: 'mediumtext' })
  readonly changes!: string;

  @Column({ type: 'mediumtext' })
  readonly notes!: string;

  @Column({ name: 'has_notes', type: 'tinyint', unsigned: true })
  readonly hasNotes!: number;
}

/** A record as it was and as the run made it, so that the run can be undone. */
@Entity('import_change')
@Check('ck_import_change_kind', oneOf('kind', changeKinds))
export class ImportChange {
  @ManyToOne(() => ImportRun, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'run_id', foreignKeyConstraintName: 'fk_import_change_run' })
  readonly run?: Relation<ImportRun>;

  @PrimaryColumn({ name: 'run_id', type: 'int', unsigned: true })
  readonly runId!: number;

  @PrimaryColumn({ type: 'int', unsigned: true })
  readonly position!: number;

  @Column({ type: 'varchar', length: 10 })
  readonly kind!: ChangeKind;

  @Column({ name: 'before_record', type: 'mediumtext', nullable: true })
  readonly beforeRecord!: string | null;

  @Column({ name: 'after_record', type: 'mediumtext' })
  readonly afterRecord!: string;
}
