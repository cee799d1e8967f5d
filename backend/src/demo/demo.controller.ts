import { Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, anyone } from '../platform/access/index.js';
import { SignInCookie } from '../platform/identity/index.js';
import { demoSignInSchema, type DemoSignIn } from './demo.schemas.js';
import { SignInAsDemoPerson } from './sign-in-as-demo-person.js';

@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly signIn: SignInAsDemoPerson,
    private readonly cookie: SignInCookie,
  ) {}

  /** One click, no password: there is this route only on a server of the demo council. */
  @Post('session')
  @Allow(anyone)
  @HttpCode(204)
  @ApiNoContentResponse()
  async start(
    @Body({ schema: demoSignInSchema }) { person }: DemoSignIn,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.give(reply, await this.signIn.run(person, userAgent ?? ''));
  }
}
