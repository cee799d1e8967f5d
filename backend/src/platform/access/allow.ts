import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { Refused } from '../errors/index.js';
import type { Actor } from './actor.js';
import type { AccessRule } from './rules.js';

export const ACCESS_RULE = 'trellis:access-rule';

/** Says who may use this route or live event. One without it stops the start-up. */
export const Allow = (rule: AccessRule): ClassDecorator & MethodDecorator => SetMetadata(ACCESS_RULE, rule);

/** A request or a live connection once the guard knows whose it is. */
export interface WithActor {
  actor?: Actor;
}

/** The signed-in person. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<WithActor>();
  if (!actor) throw new Error('@Me() is used on a route that lets in people who are not signed in; use @MaybeMe().');
  return actor;
});

/** The signed-in person, or undefined on a route for anyone. */
export const MaybeMe = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => context.switchToHttp().getRequest<WithActor>().actor,
);

/** @throws Refused unless the policy said yes. */
export function requireAllowed(allowed: boolean, message?: string): void {
  if (!allowed) throw new Refused(message);
}
