import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { type DiaryEntry, type DiaryState, diaryStates } from '../domain/diary-entry.js';

@Entity('diary_entry')
@Unique('uq_diary_entry_source', ['source', 'sourceId', 'personId'])
@Index('ix_diary_entry_person', ['personId', 'endsAt', 'startsAt'])
@Index('ix_diary_entry_starts', ['startsAt', 'id'])
@Check('ck_diary_entry_state', oneOf('state', diaryStates))
export class DiaryEntryRow implements DiaryEntry {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'varchar', length: 40 })
  readonly source!: string;

  @Column({ name: 'source_id', type: 'int', unsigned: true })
  readonly sourceId!: number;

  @Column({ name: 'starts_at', type: 'datetime', precision: 3 })
  readonly startsAt!: Date;

  @Column({ name: 'ends_at', type: 'datetime', precision: 3 })
  readonly endsAt!: Date;

  @Column({ name: 'time_zone', type: 'varchar', length: 64, nullable: true })
  readonly timeZone!: string | null;

  @Column({ type: 'varchar', length: 200 })
  readonly title!: string;

  @Column({ type: 'varchar', length: 200 })
  readonly link!: string;

  @Column({ type: 'varchar', length: 10 })
  readonly state!: DiaryState;

  /** When the entry came to stand at its time: who came later than a reminder is not reminded late. */
  @Column({ name: 'known_since', type: 'datetime', precision: 3 })
  readonly knownSince!: Date;

  @Column({ type: 'varchar', length: 300, nullable: true })
  readonly note!: string | null;
}
