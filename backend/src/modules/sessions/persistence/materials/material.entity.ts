import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { StoredFile } from '../../../../platform/files/index.js';
import {
  captionStates,
  materialAudiences,
  materialKinds,
  type CaptionState,
  type MaterialAudience,
  type MaterialKind,
} from '../../domain/materials/material.js';
import { Occurrence } from '../series/occurrence.entity.js';

/** Something to read, watch or follow that belongs to a date: a file that is kept here, or a link to where it lives. */
@Entity('session_material')
@Index('ix_session_material_occurrence', ['occurrenceId', 'removedAt', 'position'])
@Check('ck_session_material_kind', oneOf('kind', materialKinds))
@Check('ck_session_material_audience', oneOf('audience', materialAudiences))
@Check('ck_session_material_captions', oneOf('captions', captionStates))
export class Material {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'occurrence_id', type: 'int', unsigned: true })
  readonly occurrenceId!: number;

  @ManyToOne(() => Occurrence, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', foreignKeyConstraintName: 'fk_session_material_occurrence' })
  readonly occurrence?: Relation<Occurrence>;

  @Column({ type: 'smallint', unsigned: true })
  readonly position!: number;

  @Column({ type: 'varchar', length: 120 })
  readonly title!: string;

  @Column({ type: 'varchar', length: 10 })
  readonly kind!: MaterialKind;

  @Index('uq_session_material_file', { unique: true })
  @Column({ name: 'file_id', type: 'int', unsigned: true, nullable: true })
  readonly fileId!: number | null;

  @ManyToOne(() => StoredFile, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'file_id', foreignKeyConstraintName: 'fk_session_material_file' })
  readonly file?: Relation<StoredFile>;

  @Column({ type: 'varchar', length: 500, nullable: true })
  readonly url!: string | null;

  @Column({ type: 'varchar', length: 10 })
  readonly audience!: MaterialAudience;

  /** Of recordings alone, as are the columns up to `hostsToldAt`. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  readonly captions!: CaptionState | null;

  @Column({ name: 'captions_reason', type: 'varchar', length: 300, nullable: true })
  readonly captionsReason!: string | null;

  @Index('uq_session_material_captions_file', { unique: true })
  @Column({ name: 'captions_file_id', type: 'int', unsigned: true, nullable: true })
  readonly captionsFileId!: number | null;

  @ManyToOne(() => StoredFile, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'captions_file_id', foreignKeyConstraintName: 'fk_session_material_captions_file' })
  readonly captionsFile?: Relation<StoredFile>;

  /** The last day on which it is there, in the zone of the date. */
  @Column({ name: 'kept_until', type: 'char', length: 10, nullable: true })
  readonly keptUntil!: string | null;

  /** The same as an instant: when it is deleted. */
  @Index('ix_session_material_delete')
  @Column({ name: 'delete_at', type: 'datetime', precision: 3, nullable: true })
  readonly deleteAt!: Date | null;

  /** When hosts were told that it is about to be deleted. */
  @Column({ name: 'hosts_told_at', type: 'datetime', precision: 3, nullable: true })
  readonly hostsToldAt!: Date | null;

  @Index('ix_session_material_added_by')
  @Column({ name: 'added_by', type: 'int', unsigned: true })
  readonly addedBy!: number;

  @Column({ name: 'added_at', type: 'datetime', precision: 3 })
  readonly addedAt!: Date;

  /** Taken away, and to be brought back for an hour. */
  @Index('ix_session_material_removed')
  @Column({ name: 'removed_at', type: 'datetime', precision: 3, nullable: true })
  readonly removedAt!: Date | null;
}
