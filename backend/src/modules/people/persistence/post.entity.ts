import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { type PostState, postStates } from '../domain/import/snapshot.js';
import { type PauseReason, type WorkerKind, pauseReasons, workerKinds } from '../domain/import/status-words.js';
import { Person } from './person.entity.js';
import { Service } from './service.entity.js';

/** An assignment: one job of a person, with its line manager. */
@Entity('post')
@Unique('uq_post_assignment', ['personId', 'assignmentNumber'])
@Unique('uq_post_primary_of', ['primaryOf'])
@Index('ix_post_service', ['serviceId'])
@Index('ix_post_manager', ['managerId'])
@Index('ix_post_ends', ['state', 'endsOn'])
@Check('ck_post_worker_kind', oneOf('worker_kind', workerKinds))
@Check('ck_post_state', oneOf('state', postStates))
@Check('ck_post_pause_reason', oneOf('pause_reason', pauseReasons))
export class Post {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_post_person' })
  readonly person?: Relation<Person>;

  @Column({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ name: 'assignment_number', type: 'varchar', length: 30, collation: 'utf8mb4_bin' })
  readonly assignmentNumber!: string;

  @ManyToOne(() => Service)
  @JoinColumn({ name: 'service_id', foreignKeyConstraintName: 'fk_post_service' })
  readonly service?: Relation<Service>;

  @Column({ name: 'service_id', type: 'int', unsigned: true, nullable: true })
  readonly serviceId!: number | null;

  @Column({ name: 'job_title', type: 'varchar', length: 160, nullable: true })
  readonly jobTitle!: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  readonly grade!: string | null;

  @Column({ type: 'varchar', length: 120, nullable: true })
  readonly location!: string | null;

  /** Full-time equivalent, 0 to 2. */
  @Column({ type: 'decimal', precision: 5, scale: 4, nullable: true })
  readonly fte!: number | null;

  @Column({ name: 'worker_kind', type: 'varchar', length: 10 })
  readonly workerKind!: WorkerKind;

  @Column({ type: 'varchar', length: 10 })
  readonly state!: PostState;

  @Column({ name: 'pause_reason', type: 'varchar', length: 20, nullable: true })
  readonly pauseReason!: PauseReason | null;

  /** The person, where this is their main post; else null. Unique, so that there is one. */
  @Column({ name: 'primary_of', type: 'int', unsigned: true, nullable: true })
  readonly primaryOf!: number | null;

  @Column({ name: 'starts_on', type: 'date', nullable: true })
  readonly startsOn!: string | null;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  readonly endsOn!: string | null;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'manager_id', foreignKeyConstraintName: 'fk_post_manager' })
  readonly manager?: Relation<Person>;

  @Column({ name: 'manager_id', type: 'int', unsigned: true, nullable: true })
  readonly managerId!: number | null;
}

/** Who managed a post, by date. */
@Entity('reporting_line')
@Index('ix_reporting_line_post', ['postId', 'toOn'])
@Index('ix_reporting_line_manager', ['managerId', 'toOn'])
export class ReportingLine {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @ManyToOne(() => Post)
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_reporting_line_post' })
  readonly post?: Relation<Post>;

  @Column({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @Column({ name: 'manager_id', type: 'int', unsigned: true })
  readonly managerId!: number;

  @Column({ name: 'from_on', type: 'date' })
  readonly fromOn!: string;

  @Column({ name: 'to_on', type: 'date', nullable: true })
  readonly toOn!: string | null;
}

/** Where a post stood in the council, by date. */
@Entity('placement')
@Index('ix_placement_post', ['postId', 'toOn'])
@Index('ix_placement_service', ['serviceId', 'fromOn'])
export class Placement {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @ManyToOne(() => Post)
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_placement_post' })
  readonly post?: Relation<Post>;

  @Column({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @Column({ name: 'service_id', type: 'int', unsigned: true })
  readonly serviceId!: number;

  @Column({ name: 'from_on', type: 'date' })
  readonly fromOn!: string;

  @Column({ name: 'to_on', type: 'date', nullable: true })
  readonly toOn!: string | null;
}
