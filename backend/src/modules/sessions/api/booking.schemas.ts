import { z } from 'zod';
import { attendances } from '../domain/occurrence.js';
import { seatKinds, seatWishes } from '../domain/seating.js';
import { Clash, instant, localTime, MyBooking, MyPlace, OccurrenceRow, SeatsView, SessionPerson } from './occurrence.schemas.js';

const support = z.string().trim().max(1000, 'What would help must be 1,000 characters or fewer').nullable();

export const BookSeat = z
  .strictObject({
    seat: z.enum(seatWishes).default('either'),
    wantsRoom: z
      .boolean()
      .default(false)
      .meta({ description: 'With an online seat: go on waiting for the room, and give the online seat up when a seat there is mine' }),
    support: support.optional().meta({ description: 'Seen by the hosts only, deleted 28 days after the session' }),
    showName: z.boolean().default(false),
  })
  .meta({ id: 'BookSeat' });

export const ChangeBooking = z
  .strictObject({
    seat: z.enum(seatWishes).optional(),
    wantsRoom: z.boolean().optional(),
    support: support.optional(),
    showName: z.boolean().optional(),
  })
  .meta({ id: 'ChangeBooking' });

export const IdempotencyKey = z
  .string()
  .regex(/^[\w-]{8,64}$/, 'Idempotency-Key must be 8 to 64 letters, digits, hyphens or underscores')
  .optional();

export const BookingView = z
  .object({
    occurrenceId: z.number().int(),
    ...MyPlace.shape,
    ...MyBooking.shape,
    seats: SeatsView,
    rev: z.number().int(),
    clashes: z.array(Clash),
  })
  .meta({ id: 'BookingView' });

export const MyBookingsQuery = z.strictObject({
  when: z.enum(['upcoming', 'past']).default('upcoming'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z
    .string()
    .regex(/^\d{1,15}-\d{1,10}$/)
    .optional(),
});

export const MyBookingRow = z
  .object({ ...OccurrenceRow.shape, myBooking: MyBooking, releasable: z.boolean(), reason: z.string().nullable() })
  .meta({ id: 'MyBookingRow' });

export const MyBookingsView = z
  .object({ items: z.array(MyBookingRow), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'MyBookings' });

export const AddAttendee = z
  .strictObject({ personId: z.number().int().positive(), seat: z.enum(seatWishes).default('either') })
  .meta({ id: 'AddAttendee' });

export const Attendee = z
  .object({
    person: SessionPerson,
    state: z.enum(['booked', 'waiting']),
    seat: z.enum(seatKinds).nullable(),
    waitsFor: z.enum(seatWishes).nullable(),
    queueNumber: z.number().int().nullable(),
    bookedAt: instant,
    attendance: z.enum(attendances).nullable(),
    asksForSupport: z.boolean(),
  })
  .meta({ id: 'Attendee' });

export const AttendeesView = z
  .object({
    occurrenceId: z.number().int(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    localStart: localTime,
    localEnd: localTime,
    timeZone: z.string(),
    rev: z.number().int(),
    seats: SeatsView,
    items: z.array(Attendee),
    total: z.number().int(),
    attendanceOpen: z.boolean(),
    allowed: z.object({ addAttendee: z.boolean(), markAttendance: z.boolean(), seeSupport: z.boolean(), changeCapacity: z.boolean() }),
  })
  .meta({ id: 'Attendees' });

export const SupportView = z
  .object({ items: z.array(z.object({ person: SessionPerson, support: z.string() }).meta({ id: 'SupportAsked' })), deletedAt: instant })
  .meta({ id: 'SupportList' });

export const MarkAttendance = z
  .strictObject({
    items: z
      .array(z.strictObject({ personId: z.number().int().positive(), attendance: z.enum(attendances).nullable() }))
      .min(1, 'Mark at least one person')
      .max(500, 'Mark up to 500 people at a time'),
  })
  .meta({ id: 'MarkAttendance' });

export const AttendanceMarked = z.object({ marked: z.number().int() }).meta({ id: 'AttendanceMarked' });
