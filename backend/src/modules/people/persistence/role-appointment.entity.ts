import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { type AppointedRole, appointedRoles } from '../domain/roles.js';
import { Person } from './person.entity.js';
import { Service } from './service.entity.js';

/** A role given to a person, for all or for one service, by date. */
@Entity('role_appointment')
@Unique('uq_role_appointment_active', ['activeKey'])
@Index('ix_role_appointment_person', ['personId', 'role'])
@Index('ix_role_appointment_role', ['role', 'endedAt'])
@Check('ck_role_appointment_role', oneOf('role', appointedRoles))
export class RoleAppointment {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_role_appointment_person' })
  readonly person?: Relation<Person>;

  @Column({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'varchar', length: 30 })
  readonly role!: AppointedRole;

  @ManyToOne(() => Service)
  @JoinColumn({ name: 'service_id', foreignKeyConstraintName: 'fk_role_appointment_service' })
  readonly service?: Relation<Service>;

  @Column({ name: 'service_id', type: 'int', unsigned: true, nullable: true })
  readonly serviceId!: number | null;

  @Column({ name: 'starts_on', type: 'date' })
  readonly startsOn!: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  readonly endsOn!: string | null;

  /** `person:role:service` until the appointment is ended, then null. */
  @Column({ name: 'active_key', type: 'varchar', length: 60, collation: 'utf8mb4_bin', nullable: true })
  readonly activeKey!: string | null;

  @Column({ name: 'appointed_by', type: 'int', unsigned: true, nullable: true })
  readonly appointedBy!: number | null;

  @Column({ name: 'appointed_at', type: 'datetime', precision: 3 })
  readonly appointedAt!: Date;

  @Column({ name: 'ended_by', type: 'int', unsigned: true, nullable: true })
  readonly endedBy!: number | null;

  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  readonly endedAt!: Date | null;
}
