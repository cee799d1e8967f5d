import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { type ServiceKind, serviceKinds } from '../domain/import/snapshot.js';

/** A part of the council. Its code is for ever; name and parent may change, and their history is kept. */
@Entity('service')
@Unique('uq_service_code', ['kind', 'code'])
@Index('ix_service_parent', ['parentId'])
@Index('ix_service_path', ['path'])
@Check('ck_service_kind', oneOf('kind', serviceKinds))
export class Service {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ type: 'varchar', length: 12 })
  readonly kind!: ServiceKind;

  @Column({ type: 'varchar', length: 190, collation: 'utf8mb4_bin' })
  readonly code!: string;

  @Column({ type: 'varchar', length: 120 })
  readonly name!: string;

  @ManyToOne(() => Service)
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'fk_service_parent' })
  readonly parent?: Relation<Service>;

  @Column({ name: 'parent_id', type: 'int', unsigned: true, nullable: true })
  readonly parentId!: number | null;

  /** Ids from the top down, `/1/4/17/`: whatever lies below begins with it. */
  @Column({ type: 'varchar', length: 80 })
  readonly path!: string;

  /** The service that a team belongs to; for a service, a directorate or the council, itself. */
  @Column({ name: 'home_id', type: 'int', unsigned: true, nullable: true })
  readonly homeId!: number | null;
}

/** What a service was called and where it stood, by date. */
@Entity('service_history')
@Index('ix_service_history_service', ['serviceId', 'fromOn'])
export class ServiceHistory {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @ManyToOne(() => Service)
  @JoinColumn({ name: 'service_id', foreignKeyConstraintName: 'fk_service_history_service' })
  readonly service?: Relation<Service>;

  @Column({ name: 'service_id', type: 'int', unsigned: true })
  readonly serviceId!: number;

  @Column({ type: 'varchar', length: 120 })
  readonly name!: string;

  @Column({ name: 'parent_id', type: 'int', unsigned: true, nullable: true })
  readonly parentId!: number | null;

  @Column({ name: 'from_on', type: 'date' })
  readonly fromOn!: string;

  @Column({ name: 'to_on', type: 'date', nullable: true })
  readonly toOn!: string | null;
}
