import { z } from 'zod';
import { attendances } from '../../domain/series/occurrence.js';
import { seatKinds, seatWishes } from '../../domain/seats/seating.js';
import {
  clashSchema,
  instant,
  localTime,
  myBookingSchema,
  myPlaceSchema,
  occurrenceRowSchema,
  seatsViewSchema,
  seatToTakeSchema,
  sessionPersonSchema,
} from '../series/occurrence.schemas.js';

const support = z.string().trim().max(1000, 'What would help must be 1,000 characters or fewer').nullable();

export const bookSeatSchema = z
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
export type BookSeat = z.output<typeof bookSeatSchema>;

export const changeBookingSchema = z
  .strictObject({
    seat: z.enum(seatWishes).optional(),
    wantsRoom: z.boolean().optional(),
    support: support.optional(),
    showName: z.boolean().optional(),
  })
  .meta({ id: 'ChangeBooking' });
export type ChangeBooking = z.output<typeof changeBookingSchema>;

export const idempotencyKeySchema = z
  .string()
  .regex(/^[\w-]{8,64}$/, 'Idempotency-Key must be 8 to 64 letters, digits, hyphens or underscores')
  .optional();

export const bookingViewSchema = z
  .object({
    occurrenceId: z.number().int(),
    ...myPlaceSchema.shape,
    ...myBookingSchema.shape,
    seats: seatsViewSchema,
    rev: z.number().int(),
    clashes: z.array(clashSchema),
  })
  .meta({ id: 'BookingView' });
export type BookingView = z.output<typeof bookingViewSchema>;

export const myBookingsQuerySchema = z.strictObject({
  when: z.enum(['upcoming', 'past']).default('upcoming'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z
    .string()
    .regex(/^\d{1,15}-\d{1,10}$/)
    .optional(),
});
export type MyBookingsQuery = z.output<typeof myBookingsQuerySchema>;

export const myBookingRowSchema = z
  .object({ ...occurrenceRowSchema.shape, myBooking: myBookingSchema, releasable: z.boolean(), reason: z.string().nullable() })
  .meta({ id: 'MyBookingRow' });

export const myBookingsViewSchema = z
  .object({ items: z.array(myBookingRowSchema), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'MyBookings' });
export type MyBookingsView = z.output<typeof myBookingsViewSchema>;

export const addAttendeeSchema = z
  .strictObject({ personId: z.number().int().positive(), seat: z.enum(seatWishes).default('either') })
  .meta({ id: 'AddAttendee' });
export type AddAttendee = z.output<typeof addAttendeeSchema>;

export const attendeeSchema = z
  .object({
    bookingId: z.number().int(),
    person: sessionPersonSchema,
    state: z.enum(['booked', 'waiting']),
    seat: z.enum(seatKinds).nullable(),
    waitsFor: z.enum(seatWishes).nullable(),
    queueNumber: z.number().int().nullable(),
    bookedAt: instant,
    attendance: z.enum(attendances).nullable(),
    attendedMinutes: z.number().int().nullable(),
    attendanceAt: instant.nullable(),
    attendanceBy: z.string().nullable().meta({ description: 'Who marked it' }),
    joinedAt: instant.nullable().meta({ description: 'When they first followed the link to join; it is not attendance' }),
    disputed: z.boolean().meta({ description: 'They told the hosts that their mark is wrong' }),
    asksForSupport: z.boolean(),
    offer: seatToTakeSchema.nullable().meta({ description: 'A seat that is held for them while they decide' }),
  })
  .meta({ id: 'Attendee' });
export type Attendee = z.output<typeof attendeeSchema>;

export const attendeesViewSchema = z
  .object({
    occurrenceId: z.number().int(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    localStart: localTime,
    localEnd: localTime,
    timeZone: z.string(),
    rev: z.number().int(),
    seats: seatsViewSchema,
    items: z.array(attendeeSchema),
    total: z.number().int(),
    attendanceOpen: z.boolean(),
    attendanceOpensAt: instant,
    attendanceRev: z.number().int().meta({ description: 'Raised by each mark; the room `attendance:ID` tells of it' }),
    marksAreLate: z.boolean().meta({ description: 'The day is over: a change now stands in the history as late' }),
    allowed: z.object({
      addAttendee: z.boolean(),
      giveSeat: z.boolean().meta({ description: 'A seat is free that I may give to somebody who waits and is there' }),
      markAttendance: z.boolean(),
      markTheRest: z.boolean(),
      seeSupport: z.boolean(),
      changeCapacity: z.boolean(),
      messagePeople: z.boolean(),
      exportAttendees: z.boolean(),
    }),
  })
  .meta({ id: 'Attendees' });
export type AttendeesView = z.output<typeof attendeesViewSchema>;

export const supportViewSchema = z
  .object({
    items: z.array(z.object({ person: sessionPersonSchema, support: z.string() }).meta({ id: 'SupportAsked' })),
    deletedAt: instant,
  })
  .meta({ id: 'SupportList' });
export type SupportView = z.output<typeof supportViewSchema>;
