import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, holding, Me, signedIn } from '../../../platform/access/index.js';
import { ChangeProfile } from '../application/change-profile.js';
import { HandOutCode } from '../application/hand-out-code.js';
import { InvitePerson } from '../application/invite-person.js';
import { PeopleQueries } from '../application/people.queries.js';
import { SignOutPerson } from '../application/sign-out-person.js';
import {
  type ChangeProfileRequest,
  changeProfileSchema,
  myProfileSchema,
  type NamesQuery,
  namesQuerySchema,
  nameListSchema,
  oneTimeCodeSchema,
  peopleListSchema,
  type PeopleQuery,
  peopleQuerySchema,
  personIdSchema,
  personViewSchema,
  serviceListSchema,
  skillListSchema,
  type SkillsQuery,
  skillsQuerySchema,
} from './people.schemas.js';

@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly changeProfile: ChangeProfile,
    private readonly handOutCode: HandOutCode,
    private readonly invitePerson: InvitePerson,
    private readonly signOutPerson: SignOutPerson,
  ) {}

  /** The directory. */
  @Get('people')
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: peopleListSchema })
  search(@Query({ schema: peopleQuerySchema }) { mayAsk, withoutEmail, ...query }: PeopleQuery) {
    return this.queries.search({ ...query, mayAsk: mayAsk === 'true', withoutEmail: withoutEmail === 'true' });
  }

  /** Who these people are, also those who have left: for lists that know only their numbers, such as the audit trail. */
  @Get('people/names')
  @Allow(holding('administrator'))
  @ApiOkResponse({ standardSchema: nameListSchema })
  async names(@Query({ schema: namesQuerySchema }) { ids }: NamesQuery) {
    return { items: await this.queries.names(ids) };
  }

  /** My own profile, with what nobody else sees. */
  @Get('people/me/profile')
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: myProfileSchema })
  myProfile(@Me() me: Actor) {
    return this.queries.myProfile(me);
  }

  @Put('people/me/profile')
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: myProfileSchema })
  async change(@Me() me: Actor, @Body({ schema: changeProfileSchema }) { learning, ...profile }: ChangeProfileRequest) {
    await this.changeProfile.run(me, { ...profile, learning: learning.map(({ skillId }) => ({ skillId, level: null })) });
    return this.queries.myProfile(me);
  }

  @Get('people/:id')
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: personViewSchema })
  person(@Me() me: Actor, @Param('id', { schema: personIdSchema }) id: number) {
    return this.queries.person(me, id);
  }

  /** A code to print, for someone without e-mail. It replaces the one before. */
  @Post('people/:id/one-time-code')
  @Allow(holding('administrator'))
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: oneTimeCodeSchema })
  async oneTimeCode(@Me() me: Actor, @Param('id', { schema: personIdSchema }) id: number) {
    const { expiresAt, ...code } = await this.handOutCode.run(me, id);
    return { ...code, expiresAt: expiresAt.toISOString() };
  }

  @Post('people/:id/invitation')
  @Allow(holding('administrator'))
  @HttpCode(204)
  @ApiNoContentResponse()
  async invite(@Me() me: Actor, @Param('id', { schema: personIdSchema }) id: number): Promise<void> {
    await this.invitePerson.run(me, id);
  }

  /** Ends every sign-in of the person. */
  @Delete('people/:id/sign-ins')
  @Allow(holding('administrator'))
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Me() me: Actor, @Param('id', { schema: personIdSchema }) id: number): Promise<void> {
    await this.signOutPerson.run(me, id);
  }

  /** The council from the top down, each part after the one above it. */
  @Get('services')
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: serviceListSchema })
  async services() {
    return { items: await this.queries.services() };
  }

  /** The skills vocabulary, likeliest first where words are given. */
  @Get('skills')
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: skillListSchema })
  skills(@Query({ schema: skillsQuerySchema }) { q, limit }: SkillsQuery) {
    return { items: this.queries.skills(q, limit) };
  }
}
