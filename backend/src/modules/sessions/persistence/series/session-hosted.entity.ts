import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Occurrence } from './occurrence.entity.js';

/** Who hosted a date when it took place. */
@Entity('session_hosted')
@Index('ix_session_hosted_person', ['personId', 'occurrenceId'])
export class SessionHostedRow {
  @PrimaryColumn({ name: 'occurrence_id', type: 'int', unsigned: true })
  readonly occurrenceId!: number;

  @ManyToOne(() => Occurrence, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', foreignKeyConstraintName: 'fk_session_hosted_occurrence' })
  readonly occurrence?: Relation<Occurrence>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;
}
