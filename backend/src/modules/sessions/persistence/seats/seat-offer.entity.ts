import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { seatOfferStates, type SeatOfferState } from '../../domain/seats/seat-offer.js';
import { seatKinds, type SeatKind } from '../../domain/seats/seating.js';
import { Booking } from './booking.entity.js';
import { Occurrence } from '../series/occurrence.entity.js';

/** A seat that was kept for somebody in the queue until an instant, and what became of it. */
@Entity('seat_offer')
@Index('uq_seat_offer_open', ['openBookingId'], { unique: true })
@Index('ix_seat_offer_occurrence', ['occurrenceId', 'state'])
@Index('ix_seat_offer_booking', ['bookingId'])
@Index('ix_seat_offer_person', ['personId', 'offeredAt'])
@Check('ck_seat_offer_seat', oneOf('seat', seatKinds))
@Check('ck_seat_offer_state', oneOf('state', seatOfferStates))
export class SeatOffer {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'occurrence_id', type: 'int', unsigned: true })
  readonly occurrenceId!: number;

  @ManyToOne(() => Occurrence, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'occurrence_id', foreignKeyConstraintName: 'fk_seat_offer_occurrence' })
  readonly occurrence?: Relation<Occurrence>;

  @Column({ name: 'booking_id', type: 'int', unsigned: true })
  readonly bookingId!: number;

  @ManyToOne(() => Booking, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'booking_id', foreignKeyConstraintName: 'fk_seat_offer_booking' })
  readonly booking?: Relation<Booking>;

  /** The booking while the offer is open, else null: so that nobody is offered two seats at once. */
  @Column({ name: 'open_booking_id', type: 'int', unsigned: true, nullable: true })
  readonly openBookingId!: number | null;

  @Column({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'varchar', length: 6 })
  readonly seat!: SeatKind;

  @Column({ type: 'varchar', length: 10 })
  readonly state!: SeatOfferState;

  @Column({ name: 'offered_at', type: 'datetime', precision: 3 })
  readonly offeredAt!: Date;

  /** The seat is held until just before this instant. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  readonly expiresAt!: Date;

  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  readonly endedAt!: Date | null;
}
