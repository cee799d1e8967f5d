import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { cancelledWith, occurrenceStates, type CancelledWith, type OccurrenceState } from '../../domain/series/occurrence.js';
import { Series } from './series.entity.js';

/** One date of a series, as a row from the day it is published. Its row lock orders everything that happens to its seats. */
@Entity('occurrence')
@Index('uq_occurrence_original_start', ['seriesId', 'originalStart'], { unique: true })
@Index('uq_occurrence_calendar', ['calendarUid', 'calendarStart'], { unique: true })
@Index('ix_occurrence_starts', ['startsAt', 'id'])
@Index('ix_occurrence_series', ['seriesId', 'startsAt'])
@Index('ix_occurrence_hosted', ['hostedAt', 'endsAt'])
@Check('ck_occurrence_state', oneOf('state', occurrenceStates))
@Check('ck_occurrence_cancelled_with', oneOf('cancelled_with', cancelledWith))
export class Occurrence {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'series_id', type: 'int', unsigned: true })
  readonly seriesId!: number;

  @ManyToOne(() => Series)
  @JoinColumn({ name: 'series_id', foreignKeyConstraintName: 'fk_occurrence_series' })
  readonly series?: Relation<Series>;

  /** The local start of its series' rule that it stands for, wherever it was moved; null once the rule no longer gives it. */
  @Column({ name: 'original_start', type: 'char', length: 16, nullable: true })
  readonly originalStart!: string | null;

  /** With `calendarStart`, what calendars know this date by, for ever: also when it is moved or goes to another series. */
  @Column({ name: 'calendar_uid', type: 'char', length: 36 })
  readonly calendarUid!: string;

  /** RECURRENCE-ID as a local start; null for a date made as the only one of its series. Source: RFC 5545, 3.8.4.4 */
  @Column({ name: 'calendar_start', type: 'char', length: 16, nullable: true })
  readonly calendarStart!: string | null;

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

  /** What it was cancelled with: by itself, with its whole series, or by an edit of the series. */
  @Column({ name: 'cancelled_with', type: 'varchar', length: 10, nullable: true })
  readonly cancelledWith!: CancelledWith | null;

  /** 1 where it was moved by hand, so that a change of the series leaves its time. */
  @Column({ name: 'own_time', type: 'tinyint', unsigned: true, default: 0 })
  readonly ownTime!: number;

  /** 1 where the hosts of this date are those in `occurrence_host`. */
  @Column({ name: 'own_hosts', type: 'tinyint', unsigned: true, default: 0 })
  readonly ownHosts!: number;

  /** Null: as the series says. Set by hand, or kept when the series changed after this date had passed. */
  @Column({ name: 'own_title', type: 'varchar', length: 120, nullable: true })
  readonly ownTitle!: string | null;

  @Column({ name: 'own_summary', type: 'varchar', length: 500, nullable: true })
  readonly ownSummary!: string | null;

  /** Empty: none, whatever the series says. */
  @Column({ name: 'own_place', type: 'varchar', length: 200, nullable: true })
  readonly ownPlace!: string | null;

  /** Empty: none, whatever the series says. */
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

  /** Seats kept for people who were offered one. */
  @Column({ name: 'held_room', type: 'smallint', unsigned: true, default: 0 })
  readonly heldRoom!: number;

  @Column({ name: 'held_online', type: 'smallint', unsigned: true, default: 0 })
  readonly heldOnline!: number;

  /** Free seats that all who wait were told of: the first to answer has one. */
  @Column({ name: 'open_room', type: 'smallint', unsigned: true, default: 0 })
  readonly openRoom!: number;

  @Column({ name: 'open_online', type: 'smallint', unsigned: true, default: 0 })
  readonly openOnline!: number;

  @Column({ name: 'waiting_room', type: 'smallint', unsigned: true, default: 0 })
  readonly waitingRoom!: number;

  @Column({ name: 'waiting_online', type: 'smallint', unsigned: true, default: 0 })
  readonly waitingOnline!: number;

  @Column({ name: 'waiting_either', type: 'smallint', unsigned: true, default: 0 })
  readonly waitingEither!: number;

  @Column({ name: 'next_queue_number', type: 'int', unsigned: true, default: 1 })
  readonly nextQueueNumber!: number;

  /** When the seats are looked at again although nobody did anything: an offer ends, or one may be made. */
  @Column({ name: 'seats_due_at', type: 'datetime', precision: 3, nullable: true })
  readonly seatsDueAt!: Date | null;

  /** Since when those who asked for this date may book it, before everybody else; null where nobody is ahead. */
  @Column({ name: 'early_from', type: 'datetime', precision: 3, nullable: true })
  readonly earlyFrom!: Date | null;

  @Column({ name: 'early_minutes', type: 'smallint', unsigned: true, default: 0 })
  readonly earlyMinutes!: number;

  /** How many people asked for it before it was planned; null where nobody was asked. */
  @Column({ name: 'asked_for', type: 'int', unsigned: true, nullable: true })
  readonly askedFor!: number | null;

  /** Raised under the row lock by each change that people can see. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  readonly rev!: number;

  /** Raised under the row lock by each mark of attendance: orders them, and tells hosts' sheets what they missed. */
  @Column({ name: 'attendance_rev', type: 'int', unsigned: true, default: 0 })
  readonly attendanceRev!: number;

  /** When other rooms were told that it took place. */
  @Column({ name: 'hosted_at', type: 'datetime', precision: 3, nullable: true })
  readonly hostedAt!: Date | null;
}

/** Who hosts one date in place of the hosts of its series. */
@Entity('occurrence_host')
@Index('ix_occurrence_host_person', ['personId', 'occurrenceId'])
export class OccurrenceHost {
  @PrimaryColumn({ name: 'occurrence_id', type: 'int', unsigned: true })
  readonly occurrenceId!: number;

  @ManyToOne(() => Occurrence, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', foreignKeyConstraintName: 'fk_occurrence_host_occurrence' })
  readonly occurrence?: Relation<Occurrence>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'tinyint', unsigned: true })
  readonly position!: number;
}
