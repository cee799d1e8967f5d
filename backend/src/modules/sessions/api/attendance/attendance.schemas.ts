import { z } from 'zod';
import { markOutcomes } from '../../domain/attendance/attendance.js';
import { checkInAnswers } from '../../domain/attendance/check-in.js';
import { attendances } from '../../domain/series/occurrence.js';
import { seatKinds } from '../../domain/seats/seating.js';
import { instant, localTime, sessionPersonSchema } from '../series/occurrence.schemas.js';

const attendance = z.enum(attendances).nullable();

const markSchema = z
  .strictObject({
    personId: z.number().int().positive(),
    attendance,
    minutes: z.number().int().min(1, 'Enter 1 minute or more').max(1440, 'Enter 1,440 minutes or fewer').optional(),
    was: attendance.optional(),
  })
  .refine(({ attendance: mark, minutes }) => minutes === undefined || mark === 'in-part', {
    path: ['minutes'],
    message: 'Say how many minutes only for who came for part',
  })
  .meta({
    description:
      '`minutes`: how long somebody came in part; half where left out. `was`: the mark you saw, so that a late tap undoes nobody else’s.',
  });

export const markAttendanceSchema = z
  .strictObject({ items: z.array(markSchema).min(1, 'Mark at least one person').max(500, 'Mark up to 500 people at a time') })
  .meta({ id: 'MarkAttendance' });
export type MarkAttendance = z.output<typeof markAttendanceSchema>;

export const markedSchema = z
  .object({
    personId: z.number().int(),
    outcome: z.enum(markOutcomes),
    attendance,
    attendedMinutes: z.number().int().nullable(),
    at: instant.nullable(),
    by: z.string().nullable().meta({ description: 'Who made the mark that holds now' }),
  })
  .meta({ id: 'Marked' });
export type Marked = z.output<typeof markedSchema>;

export const attendanceMarkedSchema = z
  .object({
    marked: z.number().int().meta({ description: 'Marks that changed' }),
    rev: z.number().int(),
    items: z.array(markedSchema),
  })
  .meta({ id: 'AttendanceMarked' });
export type AttendanceMarked = z.output<typeof attendanceMarkedSchema>;

const codeDateSchema = z
  .object({
    id: z.number().int(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    localStart: localTime,
    localEnd: localTime,
    timeZone: z.string(),
  })
  .meta({ id: 'CodeDate' });

export const myCodeSchema = z
  .object({
    token: z.string(),
    url: z.string().meta({ description: 'What the picture of the code holds; a path where the product does not know its own address' }),
    digits: z.string().meta({ description: 'The code to read aloud', example: '268 435 455' }),
    date: codeDateSchema,
    seat: z.enum(seatKinds).nullable(),
    attendance,
  })
  .meta({ id: 'MyCode' });
export type MyCode = z.output<typeof myCodeSchema>;

export const checkInSchema = z
  .strictObject({
    code: z.string().trim().min(1, 'Scan or type a code').max(300, 'Code must be 300 characters or fewer'),
    occurrenceId: z.number().int().positive().optional().meta({ description: 'The date that people are checked in for' }),
  })
  .meta({ id: 'CheckIn' });
export type CheckIn = z.output<typeof checkInSchema>;

export const checkInAnswerSchema = z
  .object({
    answer: z.enum(checkInAnswers),
    date: codeDateSchema.nullable().meta({ description: 'Told to hosts of that date, and to the person themselves' }),
    person: sessionPersonSchema.nullable(),
    seat: z.enum(seatKinds).nullable(),
    attendance,
    at: instant.nullable(),
    by: z.string().nullable(),
    opensAt: instant.nullable().meta({ description: 'From when people can be checked in' }),
    mayGiveSeat: z.boolean().meta({ description: 'The person waits, and a seat that they would take is free' }),
  })
  .meta({ id: 'CheckInAnswer' });
export type CheckInAnswerView = z.output<typeof checkInAnswerSchema>;

/** Named, so that the generated client keeps the null. */
export const joinedSchema = z.object({ joinedAt: instant.nullable() }).meta({ id: 'Joined' });
export type Joined = z.output<typeof joinedSchema>;

export const disputeSchema = z
  .strictObject({ words: z.string().trim().max(500, 'What happened must be 500 characters or fewer').default('') })
  .meta({ id: 'DisputeAttendance' });
export type Dispute = z.output<typeof disputeSchema>;

export const disputedSchema = z.object({ disputedAt: instant }).meta({ id: 'AttendanceDisputed' });
export type Disputed = z.output<typeof disputedSchema>;
