import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, holding, Me } from '../../../platform/access/index.js';
import { AppointPerson } from '../application/appoint-person.js';
import { EndAppointment } from '../application/end-appointment.js';
import { PeopleQueries } from '../application/people.queries.js';
import { roleNames, roles } from '../domain/roles.js';
import {
  appointmentListSchema,
  type AppointmentsQuery,
  appointmentsQuerySchema,
  type AppointRequest,
  appointRequestSchema,
  madeSchema,
  personIdSchema,
} from './people.schemas.js';

@ApiTags('roles')
@Controller('appointments')
export class AppointmentsController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly appointPerson: AppointPerson,
    private readonly endAppointment: EndAppointment,
  ) {}

  @Get()
  @Allow(holding('administrator'))
  @ApiOkResponse({ standardSchema: appointmentListSchema })
  async list(@Me() me: Actor, @Query({ schema: appointmentsQuerySchema }) { ended, ...filter }: AppointmentsQuery) {
    const items = await this.queries.appointments(me, { ...filter, withEnded: ended === 'true' });
    return { items, roles: roles.map((role) => ({ role, name: roleNames[role] })) };
  }

  @Post()
  @Allow(holding('administrator'))
  @ApiCreatedResponse({ standardSchema: madeSchema })
  async appoint(@Me() me: Actor, @Body({ schema: appointRequestSchema }) wish: AppointRequest) {
    return { id: await this.appointPerson.run(me, wish) };
  }

  /** Ends it at once. */
  @Delete(':id')
  @Allow(holding('administrator'))
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Me() me: Actor, @Param('id', { schema: personIdSchema }) id: number): Promise<void> {
    await this.endAppointment.run(me, id);
  }
}
