import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../database/index.js';
import { fileTypes, type FileType } from './file-types.js';

/** A file that is kept: its bytes lie under `handle`, and were there before this row. */
@Entity('stored_file')
@Check('ck_stored_file_type', oneOf('type', fileTypes))
export class StoredFile {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Index('uq_stored_file_handle', { unique: true })
  @Column({ type: 'char', length: 32, charset: 'ascii', collation: 'ascii_bin' })
  readonly handle!: string;

  @Column({ type: 'varchar', length: 150 })
  readonly name!: string;

  @Column({ type: 'varchar', length: 4 })
  readonly type!: FileType;

  /** In bytes. */
  @Column({ type: 'int', unsigned: true })
  readonly size!: number;

  @Column({ type: 'binary', length: 32 })
  readonly sha256!: Buffer;

  @Column({ name: 'kept_at', type: 'datetime', precision: 3 })
  readonly keptAt!: Date;

  @Index('ix_stored_file_kept_by')
  @Column({ name: 'kept_by', type: 'int', unsigned: true, nullable: true })
  readonly keptBy!: number | null;

  /** Since when nothing in the product refers to it; null while something does. */
  @Index('ix_stored_file_unowned')
  @Column({ name: 'unowned_since', type: 'datetime', precision: 3, nullable: true })
  readonly unownedSince!: Date | null;
}
