import { z } from 'zod';
import { attendances, bankHolidayDecisions, bookingWindows, occurrenceStates } from '../../domain/series/occurrence.js';
import { seatKinds, seatWishes } from '../../domain/seats/seating.js';
import { overrideFields } from '../../domain/series-edits/series-edit.js';

export const id = z.coerce.number().int().positive();
export const instant = z.iso.datetime({ precision: 3 }).meta({ description: 'An instant in UTC', example: '2026-11-26T10:00:00.000Z' });
/** Wall time without a zone; the zone stands beside it. */
export const localTime = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'Enter a date and time, like 2026-11-26T10:00')
  .meta({ description: 'Wall time in the zone beside it', example: '2026-11-26T10:00' });
export const day = z.iso.date('Enter a date, like 2026-11-26');

export const sessionPersonSchema = z
  .object({ id: z.number().int(), name: z.string(), initials: z.string(), service: z.string().nullable() })
  .meta({ id: 'SessionPerson' });
export type SessionPerson = z.output<typeof sessionPersonSchema>;

export const sessionSkillSchema = z.object({ id: z.number().int(), name: z.string() }).meta({ id: 'SessionSkill' });
export type SessionSkill = z.output<typeof sessionSkillSchema>;

export const seatCountSchema = z
  .object({
    capacity: z.number().int(),
    booked: z.number().int(),
    held: z.number().int().meta({ description: 'Seats kept for people who were offered one' }),
    free: z.number().int(),
    waiting: z.number().int().meta({ description: 'People in the queue who would take a seat of this kind' }),
    overBy: z.number().int().meta({ description: 'Seats booked above a capacity that was lowered' }),
  })
  .meta({ id: 'SeatCount' });
export type SeatCount = z.output<typeof seatCountSchema>;

export const seatsViewSchema = z
  .object({
    room: seatCountSchema.nullable(),
    online: seatCountSchema.nullable(),
    capacity: z.number().int(),
    booked: z.number().int(),
    held: z.number().int(),
    free: z.number().int(),
    waiting: z.number().int(),
  })
  .meta({ id: 'SeatsView' });
export type SeatsView = z.output<typeof seatsViewSchema>;

export const queuePositionSchema = z
  .object({ place: z.number().int(), of: z.number().int(), words: z.string().meta({ example: '2nd of 5' }) })
  .meta({ id: 'QueuePosition' });
export type QueuePosition = z.output<typeof queuePositionSchema>;

export const seatToTakeSchema = z
  .object({
    seat: z.enum(seatKinds),
    expiresAt: instant.nullable().meta({ description: 'The seat is held for me until just before; null where the first to answer has it' }),
  })
  .meta({ id: 'SeatToTake' });
export type SeatToTake = z.output<typeof seatToTakeSchema>;

/** My own place: in a seat, in the queue, or online while I wait for the room. */
export const myPlaceSchema = z
  .object({
    state: z.enum(['booked', 'waiting']),
    seat: z.enum(seatKinds).nullable(),
    waitsFor: z.enum(seatWishes).nullable(),
    wantsRoom: z.boolean(),
    queueNumber: z.number().int().nullable(),
    position: queuePositionSchema.nullable(),
    offer: seatToTakeSchema.nullable().meta({ description: 'A seat that I can take now' }),
    passedOver: z.boolean().meta({ description: 'I let an offer go: the next seat goes to the next person, if there is one' }),
    since: instant,
  })
  .meta({ id: 'MyPlace' });
export type MyPlace = z.output<typeof myPlaceSchema>;

export const bookingWindowViewSchema = z
  .object({
    state: z.enum(bookingWindows),
    opensAt: instant.nullable(),
    closesAt: instant,
    releaseUntil: instant,
    opensToAllAt: instant
      .nullable()
      .meta({ description: 'Until then those who asked for the date book first; null where it is open to all' }),
    iAmAhead: z.boolean().meta({ description: 'I asked, so I may book before everybody else' }),
  })
  .meta({ id: 'BookingWindow' });

const occurrenceCore = {
  id: z.number().int(),
  seriesId: z.number().int(),
  title: z.string(),
  seriesTitle: z.string(),
  summary: z.string(),
  startsAt: instant,
  endsAt: instant,
  localStart: localTime,
  localEnd: localTime,
  timeZone: z.string(),
  state: z.enum(occurrenceStates),
  rev: z.number().int(),
};

export const occurrenceRowSchema = z
  .object({
    ...occurrenceCore,
    place: z.string().nullable(),
    online: z.boolean(),
    captions: z.boolean(),
    hosts: z.array(sessionPersonSchema),
    seats: seatsViewSchema,
    booking: z.enum(bookingWindows),
    mine: myPlaceSchema.nullable(),
    attended: z.enum(attendances).nullable(),
    hosting: z.boolean(),
  })
  .meta({ id: 'SessionRow' });
export type OccurrenceRow = z.output<typeof occurrenceRowSchema>;

export const occurrenceListSchema = z
  .object({ items: z.array(occurrenceRowSchema), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'SessionList' });
export type OccurrenceList = z.output<typeof occurrenceListSchema>;

const ids = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')).map(Number))
  .pipe(z.array(z.number().int().positive()).max(20));
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Without an id: a named schema would reach the contract as a component and leave the query without parameters. */
export const sessionFiltersSchema = z.strictObject({
  text: z.string().trim().max(100).optional(),
  skill: ids.optional().meta({ description: 'Ids of skills; sessions with any of them' }),
  service: id.optional().meta({ description: 'Sessions of this service and all below it' }),
  from: day.optional().meta({ description: 'First day; today where left out' }),
  to: day.optional().meta({ description: 'Last day' }),
  seats: flag.optional().meta({ description: 'Only sessions with a seat that I could have now' }),
  where: z.enum(seatKinds).optional(),
  time: z.enum(['morning', 'lunchtime', 'afternoon']).optional(),
  captions: flag.optional(),
  mine: flag.optional().meta({ description: 'Only sessions where I have a place or that I host' }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z
    .string()
    .regex(/^\d{1,15}-\d{1,10}$/)
    .optional()
    .meta({ description: 'The `next` of the page before' }),
});
export type SessionFilters = z.output<typeof sessionFiltersSchema>;

/** The filters of the list for a whole month, so that the calendar and the agenda ask one thing. */
export const monthQuerySchema = sessionFiltersSchema
  .omit({ from: true, to: true, limit: true, after: true })
  .extend({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Enter a month, like 2026-11') });
export type MonthQuery = z.output<typeof monthQuerySchema>;

export const monthItemSchema = z
  .object({
    id: z.number().int(),
    title: z.string(),
    startsAt: instant,
    localStart: localTime,
    localEnd: localTime,
    timeZone: z.string(),
    state: z.enum(occurrenceStates),
    finished: z.boolean(),
    free: z.number().int(),
    mine: z.enum(['booked', 'waiting', 'went', 'hosting']).nullable(),
  })
  .meta({ id: 'SessionMonthItem' });
export type MonthItem = z.output<typeof monthItemSchema>;

export const monthViewSchema = z
  .object({
    month: z.string(),
    from: day.meta({ description: 'The Monday of the first week that the month touches' }),
    to: day.meta({ description: 'The Sunday of its last week' }),
    items: z.array(monthItemSchema),
    total: z.number().int().meta({ description: 'How many there are between these days; `items` may hold fewer' }),
    bankHolidays: z.array(z.object({ date: day, title: z.string() })),
  })
  .meta({ id: 'SessionMonth' });
export type MonthView = z.output<typeof monthViewSchema>;

export const otherDateSchema = z
  .object({
    id: z.number().int(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    localStart: localTime,
    localEnd: localTime,
    timeZone: z.string(),
    state: z.enum(occurrenceStates),
    reason: z.string().nullable(),
    free: z.number().int(),
    waiting: z.number().int(),
    current: z.boolean(),
    mine: z.enum(['booked', 'waiting']).nullable(),
  })
  .meta({ id: 'SessionOtherDate' });
export type OtherDate = z.output<typeof otherDateSchema>;

export const clashSchema = z.object({ title: z.string(), from: instant, to: instant }).meta({ id: 'Clash' });
export type Clash = z.output<typeof clashSchema>;

export const myBookingSchema = z
  .object({
    bookingId: z.number().int(),
    showName: z.boolean(),
    support: z.string().nullable(),
    supportDeletedOn: day.nullable(),
    attendance: z.enum(attendances).nullable(),
    attendedMinutes: z.number().int().nullable(),
    disputed: z.boolean().meta({ description: 'I told the hosts that this mark is wrong' }),
  })
  .meta({ id: 'MyBooking' });
export type MyBooking = z.output<typeof myBookingSchema>;

export const occurrenceAllowedSchema = z
  .object({
    book: z.boolean(),
    release: z.boolean(),
    takeSeat: z.boolean(),
    passOffer: z.boolean(),
    changeBooking: z.boolean(),
    seeAttendees: z.boolean(),
    addAttendee: z.boolean(),
    changeCapacity: z.boolean(),
    change: z.boolean(),
    cancel: z.boolean(),
    decide: z.boolean(),
    markAttendance: z.boolean(),
    seeSupport: z.boolean(),
    messagePeople: z.boolean(),
    changeSeries: z.boolean(),
    bringBack: z.boolean().meta({ description: 'It was cancelled within the last 7 days' }),
    seeHistory: z.boolean(),
  })
  .meta({ id: 'SessionAllowed' });
export type OccurrenceAllowed = z.output<typeof occurrenceAllowedSchema>;

/** An edit of its series, or of the date itself, whose mails have not left yet. */
export const editPendingSchema = z
  .object({ id: z.number().int(), savedAt: instant, dueAt: instant })
  .meta({ id: 'SeriesEditPending', description: 'It can be undone until `dueAt`' });
export type EditPending = z.output<typeof editPendingSchema>;

/** Named, because the generated client loses the null of an object without a name that holds one itself. */
const cancelledViewSchema = z.object({ reason: z.string(), at: instant.nullable() }).meta({ id: 'SessionCancelled' });

export const occurrenceViewSchema = z
  .object({
    ...occurrenceCore,
    ownTitle: z.string().nullable(),
    ownSummary: z.string().nullable(),
    own: z.array(z.enum(overrideFields)).meta({ description: 'What this date has of its own, whatever its series says' }),
    pendingEdit: editPendingSchema.nullable().meta({ description: 'For those who run it' }),
    descriptionHtml: z.string(),
    number: z.number().int().nullable().meta({ description: 'Which date of the series this is, counting those that run' }),
    count: z.number().int().nullable().meta({ description: 'How many dates the series has; null where it goes on until it is ended' }),
    place: z.string().nullable(),
    online: z.boolean(),
    link: z.string().nullable().meta({ description: 'Shown to those with a seat online and to hosts' }),
    captions: z.boolean(),
    hosts: z.array(sessionPersonSchema),
    skills: z.array(sessionSkillSchema),
    cancelled: cancelledViewSchema.nullable(),
    seats: seatsViewSchema,
    booking: bookingWindowViewSchema,
    askedFor: z.number().int().nullable().meta({ description: 'How many people asked for this before it was planned' }),
    ruleInWords: z.string(),
    waitlistRule: z.array(z.string()),
    whatComesNext: z.string().nullable().meta({ description: 'What I can expect while I wait; null where I do not' }),
    mine: myPlaceSchema.nullable(),
    myBooking: myBookingSchema.nullable(),
    positionIfJoining: queuePositionSchema.nullable(),
    clashes: z.array(clashSchema).meta({ description: 'What my diary holds at that time; booking is still possible' }),
    going: z.object({
      total: z.number().int(),
      services: z.number().int().nullable().meta({ description: 'Null where so few go that it would say who' }),
      named: z.array(sessionPersonSchema),
      others: z.number().int(),
    }),
    otherDates: z.array(otherDateSchema),
    allowed: occurrenceAllowedSchema,
  })
  .meta({ id: 'OccurrenceView' });
export type OccurrenceView = z.output<typeof occurrenceViewSchema>;

/** What is pushed to open pages, and what `changes` answers. */
export const occurrenceChangeSchema = z
  .object({ id: z.number().int(), rev: z.number().int(), state: z.enum(occurrenceStates), seats: seatsViewSchema })
  .meta({ id: 'SessionChange' });
export type OccurrenceChange = z.output<typeof occurrenceChangeSchema>;

export const capacity = z.coerce.number().int('Enter a whole number').min(0, 'Enter 0 or more').max(5000, 'Enter 5,000 or fewer');

export const cancelOccurrenceSchema = z
  .strictObject({ reason: z.string().trim().min(1, 'Say why the session is cancelled').max(500, 'Reason must be 500 characters or fewer') })
  .meta({ id: 'CancelSession' });
export type CancelOccurrence = z.output<typeof cancelOccurrenceSchema>;

export const decideOccurrenceSchema = z.strictObject({ decision: z.enum(bankHolidayDecisions) }).meta({ id: 'DecideSession' });
export type DecideOccurrence = z.output<typeof decideOccurrenceSchema>;

export const toldViewSchema = z.object({ told: z.number().int().meta({ description: 'People who are told' }) }).meta({ id: 'SessionTold' });
export type ToldView = z.output<typeof toldViewSchema>;
