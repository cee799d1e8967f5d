import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule } from '../access/index.js';
import { SignIns } from '../identity/index.js';
import type { LiveSocket } from './live-socket.js';

/** Reads anew, for each message, whose connection it is. Guards of the whole application do not reach gateways, so gateways name this one. */
@Injectable()
export class LiveGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignIns,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const socket = context.switchToWs().getClient<LiveSocket>();
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [context.getHandler(), context.getClass()]);
    const actor = await this.signIns.ofCookie(socket.data.cookie);
    if (!actor || !rule?.allows(actor)) {
      socket.disconnect(true);
      return false;
    }
    socket.data.actor = actor;
    return true;
  }
}
