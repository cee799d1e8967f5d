import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS_RULE, type AccessRule, type WithActor } from '../access/index.js';
import { Refused } from '../errors/index.js';
import { SignedOut, SignIns } from '../identity/index.js';

/** Finds out whose request it is and asks the route's rule. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignIns,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & WithActor>();
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [context.getHandler(), context.getClass()]);
    request.actor = await this.signIns.ofCookie(request.headers.cookie);
    if (rule?.allows(request.actor)) return true;
    throw request.actor ? new Refused() : new SignedOut();
  }
}
