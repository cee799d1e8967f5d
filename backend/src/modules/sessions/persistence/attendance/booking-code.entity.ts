import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Booking } from '../seats/booking.entity.js';

/** What an attendee shows at the door. It says nothing by itself: only a host of the date can do anything with it. */
@Entity('booking_code')
@Index('uq_booking_code_token', ['token'], { unique: true })
export class BookingCode {
  @PrimaryColumn({ name: 'booking_id', type: 'int', unsigned: true })
  readonly bookingId!: number;

  @ManyToOne(() => Booking, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'booking_id', foreignKeyConstraintName: 'fk_booking_code_booking' })
  readonly booking?: Relation<Booking>;

  /** 128 random bits as hexadecimal digits. */
  @Column({ type: 'char', length: 32, charset: 'ascii', collation: 'ascii_bin' })
  readonly token!: string;

  @Column({ name: 'made_at', type: 'datetime', precision: 3 })
  readonly madeAt!: Date;
}
