import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { AddAttendee } from '../../application/seats/add-attendee.js';
import { BookingsQueries } from '../../application/seats/bookings.queries.js';
import { GiveSeat } from '../../application/seats/give-seat.js';
import { MarkAttendance } from '../../application/attendance/mark-attendance.js';
import { MarkTheRest } from '../../application/attendance/mark-the-rest.js';
import { RemoveAttendee } from '../../application/seats/remove-attendee.js';
import {
  attendanceMarkedSchema,
  markAttendanceSchema,
  type AttendanceMarked,
  type MarkAttendance as MarkRequest,
} from '../attendance/attendance.schemas.js';
import {
  addAttendeeSchema,
  attendeesViewSchema,
  supportViewSchema,
  type AddAttendee as AddRequest,
  type AttendeesView,
  type SupportView,
} from './booking.schemas.js';
import { id, occurrenceChangeSchema, type OccurrenceChange } from '../series/occurrence.schemas.js';

/** The list of a date, for its hosts and organisers. */
@ApiTags('sessions')
@Controller('sessions/occurrences/:id')
@Allow(signedIn)
export class AttendeesController {
  constructor(
    private readonly bookings: BookingsQueries,
    private readonly addAttendee: AddAttendee,
    private readonly removeAttendee: RemoveAttendee,
    private readonly giveSeat: GiveSeat,
    private readonly markAttendance: MarkAttendance,
    private readonly markTheRest: MarkTheRest,
  ) {}

  @Get('attendees')
  @ApiOkResponse({ standardSchema: attendeesViewSchema })
  list(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<AttendeesView> {
    return this.bookings.attendees(me, occurrenceId);
  }

  /** What people asked for to take part. Hosts only; each reading is recorded. */
  @Get('support')
  @ApiOkResponse({ standardSchema: supportViewSchema })
  support(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<SupportView> {
    return this.bookings.support(me, occurrenceId);
  }

  @Post('attendees')
  @ApiCreatedResponse({ standardSchema: occurrenceChangeSchema })
  add(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: addAttendeeSchema }) request: AddRequest,
  ): Promise<OccurrenceChange> {
    return this.addAttendee.run(me, occurrenceId, request);
  }

  @Delete('attendees/:personId')
  @ApiOkResponse({ standardSchema: occurrenceChangeSchema })
  remove(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Param('personId', { schema: id }) personId: number,
  ): Promise<OccurrenceChange> {
    return this.removeAttendee.run(me, occurrenceId, personId);
  }

  /** On the day, to somebody who waits and is there. */
  @Post('attendees/:personId/seat')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: occurrenceChangeSchema })
  seat(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Param('personId', { schema: id }) personId: number,
  ): Promise<OccurrenceChange> {
    return this.giveSeat.run(me, occurrenceId, personId);
  }

  @Put('attendance')
  @ApiOkResponse({ standardSchema: attendanceMarkedSchema })
  mark(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: markAttendanceSchema }) request: MarkRequest,
  ): Promise<AttendanceMarked> {
    return this.markAttendance.run(me, occurrenceId, request);
  }

  /** Once it is over: everyone whom nobody marked did not come. */
  @Post('attendance/rest')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: attendanceMarkedSchema })
  markRest(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<AttendanceMarked> {
    return this.markTheRest.run(me, occurrenceId);
  }
}
