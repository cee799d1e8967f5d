import { Body, Controller, Delete, Get, Headers, HttpCode, Ip, Param, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Actor, Allow, anyone, Me, signedIn } from '../../access/index.js';
import { EndSignIns } from '../application/end-sign-ins.js';
import { RequestPasswordReset } from '../application/request-password-reset.js';
import { SetPassword } from '../application/set-password.js';
import { SignInCookie } from '../application/sign-in-cookie.js';
import { SignIns } from '../application/sign-ins.js';
import { browserInWords } from '../domain/browser-in-words.js';
import {
  passwordLinkRequestSchema,
  passwordLinkViewSchema,
  passwordResetRequestSchema,
  setPasswordRequestSchema,
  signInsViewSchema,
  type PasswordLinkRequest,
  type PasswordLinkView,
  type PasswordResetRequest,
  type SetPasswordRequest,
  type SignInsView,
} from './account.schemas.js';

@ApiTags('account')
@Controller('account')
export class AccountController {
  constructor(
    private readonly requestReset: RequestPasswordReset,
    private readonly setPassword: SetPassword,
    private readonly signIns: SignIns,
    private readonly endSignIns: EndSignIns,
    private readonly cookie: SignInCookie,
  ) {}

  /** Answers the same whether there is such an account or not. */
  @Post('password-reset-request')
  @Allow(anyone)
  @HttpCode(204)
  @ApiNoContentResponse()
  async requestPasswordReset(
    @Body({ schema: passwordResetRequestSchema }) { email }: PasswordResetRequest,
    @Ip() address: string,
  ): Promise<void> {
    await this.requestReset.run(email, address);
  }

  /** Whether a link or code still works, before a password is thought of. */
  @Post('password-link')
  @Allow(anyone)
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: passwordLinkViewSchema })
  async checkPasswordLink(
    @Body({ schema: passwordLinkRequestSchema }) { token }: PasswordLinkRequest,
    @Ip() address: string,
  ): Promise<PasswordLinkView> {
    const { signInName } = await this.setPassword.owner(token, address);
    return { signInName };
  }

  /** Sets a password with a link or a one-time code, and signs in. */
  @Post('password')
  @Allow(anyone)
  @HttpCode(204)
  @ApiNoContentResponse()
  async set(
    @Body({ schema: setPasswordRequestSchema }) { token, password }: SetPasswordRequest,
    @Ip() address: string,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.give(reply, await this.setPassword.run({ secret: token, password, address, userAgent: userAgent ?? '' }));
  }

  @Get('sign-ins')
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: signInsViewSchema })
  async list(@Me() me: Actor): Promise<SignInsView> {
    const signIns = await this.signIns.ofPerson(me.personId);
    return {
      items: signIns.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
        id,
        browser: browserInWords(userAgent),
        startedAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        current: id === me.signInId,
      })),
    };
  }

  /** Signs out every browser but this one. */
  @Delete('sign-ins')
  @Allow(signedIn)
  @HttpCode(204)
  @ApiNoContentResponse()
  async endOthers(@Me() me: Actor): Promise<void> {
    await this.endSignIns.allBut(me);
  }

  @Delete('sign-ins/:id')
  @Allow(signedIn)
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Me() me: Actor, @Param('id', { schema: z.coerce.number().int().positive() }) id: number): Promise<void> {
    await this.endSignIns.one(me, id);
  }
}
