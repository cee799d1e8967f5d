import { Body, Controller, Delete, Get, Headers, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, anyone, MaybeMe, Me, signedIn } from '../access/index.js';
import { EndSignIns, SignInCookie, SignInWithPassword } from '../identity/index.js';
import { SessionViews } from './session-view.js';
import { sessionViewSchema, signInRequestSchema, type SessionView, type SignInRequest } from './session.schemas.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly views: SessionViews,
    private readonly signIn: SignInWithPassword,
    private readonly endSignIns: EndSignIns,
    private readonly cookie: SignInCookie,
  ) {}

  /** Answers signed out too, and gives the browser its XSRF-TOKEN. */
  @Get()
  @Allow(anyone)
  @ApiOkResponse({ standardSchema: sessionViewSchema })
  read(@MaybeMe() me: Actor | undefined): Promise<SessionView> {
    return this.views.of(me);
  }

  @Post()
  @Allow(anyone)
  @HttpCode(204)
  @ApiNoContentResponse()
  async start(
    @Body({ schema: signInRequestSchema }) { email, password }: SignInRequest,
    @Ip() address: string,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.give(reply, await this.signIn.run({ name: email, password, address, userAgent: userAgent ?? '' }));
  }

  @Delete()
  @Allow(signedIn)
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Me() me: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.endSignIns.one(me, me.signInId);
    this.cookie.take(reply);
  }
}
