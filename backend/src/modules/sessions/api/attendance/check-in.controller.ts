import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { CheckIn } from '../../application/attendance/check-in.js';
import { DisputeAttendance } from '../../application/attendance/dispute-attendance.js';
import { JoinOnline } from '../../application/attendance/join-online.js';
import { ShowMyCode } from '../../application/attendance/show-my-code.js';
import {
  checkInAnswerSchema,
  checkInSchema,
  disputedSchema,
  disputeSchema,
  joinedSchema,
  myCodeSchema,
  type CheckIn as CheckInRequest,
  type CheckInAnswerView,
  type Dispute,
  type Disputed,
  type Joined,
  type MyCode,
} from './attendance.schemas.js';
import { id } from '../series/occurrence.schemas.js';

/** Codes at the door, and what I do on the day of my own booking. */
@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class CheckInController {
  constructor(
    private readonly checkIn: CheckIn,
    private readonly showMyCode: ShowMyCode,
    private readonly joinOnline: JoinOnline,
    private readonly disputeAttendance: DisputeAttendance,
  ) {}

  /** What a code is, to the one who holds it. It changes nothing, and is asked in the body so that no log keeps the code. */
  @Post('check-ins/look')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: checkInAnswerSchema })
  look(@Me() me: Actor, @Body({ schema: checkInSchema }) request: CheckInRequest): Promise<CheckInAnswerView> {
    return this.checkIn.look(me, request);
  }

  /** Checks the owner of the code in, where I am a host of its date. Sent twice it is one check-in. */
  @Post('check-ins')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: checkInAnswerSchema })
  run(@Me() me: Actor, @Body({ schema: checkInSchema }) request: CheckInRequest): Promise<CheckInAnswerView> {
    return this.checkIn.run(me, request);
  }

  /** The code of my own booking. */
  @Put('occurrences/:id/booking/code')
  @ApiOkResponse({ standardSchema: myCodeSchema })
  code(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<MyCode> {
    return this.showMyCode.run(me, occurrenceId);
  }

  /** I followed the link to join online. */
  @Post('occurrences/:id/booking/joining')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: joinedSchema })
  join(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<Joined> {
    return this.joinOnline.run(me, occurrenceId);
  }

  /** I tell the hosts that my mark is wrong. */
  @Put('occurrences/:id/booking/dispute')
  @ApiOkResponse({ standardSchema: disputedSchema })
  dispute(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: disputeSchema }) request: Dispute,
  ): Promise<Disputed> {
    return this.disputeAttendance.run(me, occurrenceId, request);
  }
}
