import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('audit_entry')
@Index('ix_audit_entry_subject', ['subjectType', 'subjectId', 'id'])
@Index('ix_audit_entry_actor', ['actorId', 'id'])
@Index('ix_audit_entry_person', ['personId', 'id'])
export class AuditEntry {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ type: 'datetime', precision: 3 })
  readonly at!: Date;

  @Column({ name: 'actor_id', type: 'int', unsigned: true, nullable: true })
  readonly actorId!: number | null;

  @Column({ type: 'varchar', length: 80 })
  readonly action!: string;

  @Column({ name: 'subject_type', type: 'varchar', length: 40 })
  readonly subjectType!: string;

  @Column({ name: 'subject_id', type: 'varchar', length: 64 })
  readonly subjectId!: string;

  @Column({ name: 'person_id', type: 'int', unsigned: true, nullable: true })
  readonly personId!: number | null;

  @Column({ type: 'longtext', nullable: true })
  readonly detail!: string | null;
}
