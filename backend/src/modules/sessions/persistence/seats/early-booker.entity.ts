import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Occurrence } from '../series/occurrence.entity.js';

/** Somebody who may book a date before everybody else. Deleted once the date has begun. */
@Entity('early_booker')
export class EarlyBooker {
  @PrimaryColumn({ name: 'occurrence_id', type: 'int', unsigned: true })
  readonly occurrenceId!: number;

  @ManyToOne(() => Occurrence, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', foreignKeyConstraintName: 'fk_early_booker_occurrence' })
  readonly occurrence?: Relation<Occurrence>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;
}
