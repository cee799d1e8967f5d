import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../database/index.js';
import { calendarMethods, type CalendarMethod } from '../mail/index.js';
import { type Channel, channels } from './kinds.js';

/** One piece of news to one person by one channel. */
@Entity('notification')
@Unique('uq_notification_key', ['personId', 'eventKey', 'channel'])
@Index('ix_notification_list', ['personId', 'channel', 'id'])
@Index('ix_notification_unread', ['personId', 'channel', 'readAt'])
@Index('ix_notification_created', ['createdAt'])
@Check('ck_notification_channel', oneOf('channel', channels))
@Check('ck_notification_calendar_method', oneOf('calendar_method', calendarMethods))
export class NotificationRow {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  /** The key of the event that it tells of, with what tells two pieces of news of one event apart. */
  @Column({ name: 'event_key', type: 'varchar', length: 100 })
  readonly eventKey!: string;

  @Column({ type: 'varchar', length: 10 })
  readonly channel!: Channel;

  @Column({ type: 'varchar', length: 80 })
  readonly kind!: string;

  @Column({ type: 'varchar', length: 200 })
  readonly title!: string;

  @Column({ type: 'varchar', length: 2000 })
  readonly body!: string;

  /** Path within the product. */
  @Column({ type: 'varchar', length: 200 })
  readonly link!: string;

  /** The words on the mail's button. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  readonly button!: string | null;

  /** What the mail's calendar part does: puts in, or takes out. */
  @Column({ name: 'calendar_method', type: 'varchar', length: 7, nullable: true })
  readonly calendarMethod!: CalendarMethod | null;

  /** The calendar part of a mail that waits; taken away once it was sent. */
  @Column({ type: 'text', nullable: true })
  readonly calendar!: string | null;

  /** Whose address an answer to the mail goes to. */
  @Column({ name: 'reply_to', type: 'int', unsigned: true, nullable: true })
  readonly replyTo!: number | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  readonly createdAt!: Date;

  @Column({ name: 'read_at', type: 'datetime', precision: 3, nullable: true })
  readonly readAt!: Date | null;

  /** When the mail was handed to the mail server. */
  @Column({ name: 'sent_at', type: 'datetime', precision: 3, nullable: true })
  readonly sentAt!: Date | null;
}
