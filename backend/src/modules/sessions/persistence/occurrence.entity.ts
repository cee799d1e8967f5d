import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { occurrenceStates, type OccurrenceState } from '../domain/occurrence.js';
import { Series } from './series.entity.js';

/** One date of a series, as a row from the day it is published. Its row lock orders everything that happens to its seats. */
@Entity('occurrence')
@Index('uq_occurrence_original_start', ['seriesId', 'originalStart'], { unique: true })
@Index('ix_occurrence_starts', ['startsAt', 'id'])
@Index('ix_occurrence_series', ['seriesId', 'startsAt'])
@Index('ix_occurrence_hosted', ['hostedAt', 'endsAt'])
@Check('ck_occurrence_state', oneOf('state', occurrenceStates))
export class Occurrence {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'series_id', type: 'int', unsigned: true })
  readonly seriesId!: number;

  @ManyToOne(() => Series)
  @JoinColumn({ name: 'series_id', foreignKeyConstraintName: 'fk_occurrence_series' })
  readonly series?: Relation<Series>;

  /** Local start that the rule gave, for ever: what a calendar knows this date by. Source: RFC 5545, 3.8.4.4 */
  @Column({ name: 'original_start', type: 'char', length: 16 })
  readonly originalStart!: string;

  @Column({ name: 'starts_at', type: 'datetime', precision: 3 })
  readonly startsAt!: Date;

  @Column({ name: 'ends_at', type: 'datetime', precision: 3 })
  readonly endsAt!: Date;

  @Column({ name: 'local_start', type: 'char', length: 16 })
  readonly localStart!: string;

  @Column({ name: 'local_end', type: 'char', length: 16 })
  readonly localEnd!: string;

  @Column({ name: 'time_zone', type: 'varchar', length: 64 })
  readonly timeZone!: string;

  @Column({ type: 'varchar', length: 15 })
  readonly state!: OccurrenceState;

  /** Why it does not run, as people read it. */
  @Column({ name: 'state_reason', type: 'varchar', length: 500, nullable: true })
  readonly stateReason!: string | null;

  @Column({ name: 'state_at', type: 'datetime', precision: 3, nullable: true })
  readonly stateAt!: Date | null;

  /** Null: as the series says. Set by hand, or kept when the series changed after this date had passed. */
  @Column({ name: 'own_title', type: 'varchar', length: 120, nullable: true })
  readonly ownTitle!: string | null;

  @Column({ name: 'own_summary', type: 'varchar', length: 500, nullable: true })
  readonly ownSummary!: string | null;

  @Column({ name: 'own_place', type: 'varchar', length: 200, nullable: true })
  readonly ownPlace!: string | null;

  @Column({ name: 'own_link', type: 'varchar', length: 500, nullable: true })
  readonly ownLink!: string | null;

  @Column({ name: 'own_captions', type: 'tinyint', unsigned: true, nullable: true })
  readonly ownCaptions!: number | null;

  /** 1 where the capacity was set for this date alone, so that a change of the series leaves it. */
  @Column({ name: 'own_capacity', type: 'tinyint', unsigned: true, default: 0 })
  readonly ownCapacity!: number;

  @Column({ name: 'capacity_room', type: 'smallint', unsigned: true })
  readonly capacityRoom!: number;

  @Column({ name: 'capacity_online', type: 'smallint', unsigned: true })
  readonly capacityOnline!: number;

  @Column({ name: 'booked_room', type: 'smallint', unsigned: true, default: 0 })
  readonly bookedRoom!: number;

  @Column({ name: 'booked_online', type: 'smallint', unsigned: true, default: 0 })
  readonly bookedOnline!: number;

  @Column({ name: 'waiting_room', type: 'smallint', unsigned: true, default: 0 })
  readonly waitingRoom!: number;

  @Column({ name: 'waiting_online', type: 'smallint', unsigned: true, default: 0 })
  readonly waitingOnline!: number;

  @Column({ name: 'waiting_either', type: 'smallint', unsigned: true, default: 0 })
  readonly waitingEither!: number;

  @Column({ name: 'next_queue_number', type: 'int', unsigned: true, default: 1 })
  readonly nextQueueNumber!: number;

  /** Raised under the row lock by each change that people can see. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  readonly rev!: number;

  /** When other rooms were told that it took place. */
  @Column({ name: 'hosted_at', type: 'datetime', precision: 3, nullable: true })
  readonly hostedAt!: Date | null;
}
