import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { attendances, bookingStates, type Attendance, type BookingState } from '../../domain/series/occurrence.js';
import { seatKinds, seatWishes, type SeatKind, type SeatWish } from '../../domain/seats/seating.js';
import { Occurrence } from '../series/occurrence.entity.js';

/** A person's place at a date: a seat, a number in the queue, or both. Kept when it has ended. */
@Entity('booking')
@Index('uq_booking_active', ['occurrenceId', 'activePersonId'], { unique: true })
@Index('uq_booking_queue_number', ['occurrenceId', 'queueNumber'], { unique: true })
@Index('ix_booking_person', ['personId', 'occurrenceId'])
@Index('ix_booking_support', ['supportUntil'])
@Check('ck_booking_state', oneOf('state', bookingStates))
@Check('ck_booking_seat', oneOf('seat', seatKinds))
@Check('ck_booking_waits_for', oneOf('waits_for', seatWishes))
@Check('ck_booking_attendance', oneOf('attendance', attendances))
export class Booking {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'occurrence_id', type: 'int', unsigned: true })
  readonly occurrenceId!: number;

  @ManyToOne(() => Occurrence)
  @JoinColumn({ name: 'occurrence_id', foreignKeyConstraintName: 'fk_booking_occurrence' })
  readonly occurrence?: Relation<Occurrence>;

  @Column({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  /** The person while the booking holds, else null: so that nobody has two places at one date. */
  @Column({ name: 'active_person_id', type: 'int', unsigned: true, nullable: true })
  readonly activePersonId!: number | null;

  @Column({ type: 'varchar', length: 10 })
  readonly state!: BookingState;

  @Column({ type: 'varchar', length: 6, nullable: true })
  readonly seat!: SeatKind | null;

  @Column({ name: 'waits_for', type: 'varchar', length: 6, nullable: true })
  readonly waitsFor!: SeatWish | null;

  @Column({ name: 'queue_number', type: 'int', unsigned: true, nullable: true })
  readonly queueNumber!: number | null;

  @Column({ name: 'wants_room', type: 'tinyint', unsigned: true })
  readonly wantsRoom!: number;

  /** 1 where an offer was let go, until the next seat went to somebody else. */
  @Column({ name: 'passed_over', type: 'tinyint', unsigned: true, default: 0 })
  readonly passedOver!: number;

  /** 1 where it came back with a cancelled date: the person is asked before a seat is booked. */
  @Column({ name: 'asks_first', type: 'tinyint', unsigned: true, default: 0 })
  readonly asksFirst!: number;

  @Column({ name: 'show_name', type: 'tinyint', unsigned: true })
  readonly showName!: number;

  /** What would help this person take part. For hosts alone, deleted at `supportUntil`. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  readonly support!: string | null;

  @Column({ name: 'support_until', type: 'datetime', precision: 3, nullable: true })
  readonly supportUntil!: Date | null;

  @Column({ type: 'varchar', length: 12, nullable: true })
  readonly attendance!: Attendance | null;

  @Column({ name: 'attendance_at', type: 'datetime', precision: 3, nullable: true })
  readonly attendanceAt!: Date | null;

  @Column({ name: 'attendance_by', type: 'int', unsigned: true, nullable: true })
  readonly attendanceBy!: number | null;

  /** How much of the date the person was there for, once that is marked. */
  @Column({ name: 'attended_minutes', type: 'smallint', unsigned: true, nullable: true })
  readonly attendedMinutes!: number | null;

  /** When the person first followed the link to join: a hint for hosts, never attendance. */
  @Column({ name: 'joined_at', type: 'datetime', precision: 3, nullable: true })
  readonly joinedAt!: Date | null;

  /** When the person told the hosts that the present mark is wrong. */
  @Column({ name: 'disputed_at', type: 'datetime', precision: 3, nullable: true })
  readonly disputedAt!: Date | null;

  @Column({ name: 'booked_by', type: 'int', unsigned: true })
  readonly bookedBy!: number;

  @Column({ name: 'booked_at', type: 'datetime', precision: 3 })
  readonly bookedAt!: Date;

  /** Since when the present seat or the present wait lasts. */
  @Column({ type: 'datetime', precision: 3 })
  readonly since!: Date;

  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  readonly endedAt!: Date | null;

  /** The number in the queue that it ended with: if the date comes back, people are asked in this order. */
  @Column({ name: 'ended_queue_number', type: 'int', unsigned: true, nullable: true })
  readonly endedQueueNumber!: number | null;
}

/** One click of a person and the answer it got, so that the same click sent twice books once. Kept for a day. */
@Entity('booking_click')
@Index('ix_booking_click_clicked', ['clickedAt'])
export class BookingClick {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @PrimaryColumn({ name: 'click_key', type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  readonly clickKey!: string;

  @Column({ type: 'binary', length: 32 })
  readonly fingerprint!: Buffer;

  @Column({ type: 'text', nullable: true })
  readonly answer!: string | null;

  @Column({ name: 'clicked_at', type: 'datetime', precision: 3 })
  readonly clickedAt!: Date;
}
