import { z } from 'zod';
import { dateOutcomes, mostDatesAtOnce, undoOutcomes } from '../../domain/several-dates/series-booking.js';
import { seatKinds } from '../../domain/seats/seating.js';
import { bookSeatSchema, type BookSeat } from '../seats/booking.schemas.js';
import { clashSchema, instant, localTime, queuePositionSchema, seatsViewSchema } from '../series/occurrence.schemas.js';

export const dateToBookSchema = z
  .object({
    occurrenceId: z.number().int(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    localStart: localTime,
    localEnd: localTime,
    timeZone: z.string(),
    seats: seatsViewSchema,
    mine: z.enum(['booked', 'waiting']).nullable(),
    bookable: z.boolean().meta({ description: 'I have no place there yet, and booking it now would give me one' }),
    reason: z.string().nullable().meta({ description: 'Why it cannot be booked now' }),
    clashes: z.array(clashSchema).meta({ description: 'What my diary holds at that time' }),
  })
  .meta({ id: 'DateToBook' });
export type DateToBookView = z.output<typeof dateToBookSchema>;

export const datesToBookSchema = z
  .object({
    seriesId: z.number().int(),
    title: z.string(),
    items: z.array(dateToBookSchema).meta({ description: 'Dates still to come, in their order, up to 120' }),
  })
  .meta({ id: 'DatesToBook' });
export type DatesToBook = z.output<typeof datesToBookSchema>;

export const bookDatesSchema = z
  .strictObject({
    dates: z
      .array(z.number().int().positive())
      .min(1, 'Choose at least one date')
      .max(mostDatesAtOnce, `Choose up to ${String(mostDatesAtOnce)} dates at a time`)
      .meta({ description: 'Ids of dates of the series' }),
    ...bookSeatSchema.shape,
  })
  .meta({ id: 'BookDates' });
export type BookDates = BookSeat & { dates: number[] };

export const dateBookedSchema = z
  .object({
    occurrenceId: z.number().int(),
    outcome: z.enum(dateOutcomes),
    seat: z.enum(seatKinds).nullable(),
    position: queuePositionSchema.nullable(),
    bookingId: z.number().int().nullable(),
    sentence: z.string().nullable().meta({ description: 'Why not, where the outcome is already or refused' }),
  })
  .meta({ id: 'DateBooked' });
export type DateBooked = z.output<typeof dateBookedSchema>;

export const datesBookedSchema = z
  .object({
    act: z.string().meta({ description: 'What this can be undone by: the key of the click' }),
    booked: z.number().int(),
    waiting: z.number().int(),
    items: z.array(dateBookedSchema),
  })
  .meta({ id: 'DatesBooked' });
export type DatesBooked = z.output<typeof datesBookedSchema>;

export const actSchema = z.string().regex(/^[\w-]{8,64}$/);

export const datesReleasedSchema = z
  .object({
    released: z.number().int(),
    items: z.array(
      z
        .object({ occurrenceId: z.number().int(), outcome: z.enum(undoOutcomes), sentence: z.string().nullable() })
        .meta({ id: 'DateReleased' }),
    ),
  })
  .meta({ id: 'DatesReleased' });
export type DatesReleased = z.output<typeof datesReleasedSchema>;
