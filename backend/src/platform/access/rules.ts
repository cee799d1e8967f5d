import type { Actor } from './actor.js';

/** Who may use a route or a live event at all. What they may do to which thing is asked by the use case, of its module's policy. */
export interface AccessRule {
  readonly name: string;
  readonly allows: (actor: Actor | undefined) => boolean;
}

export const anyone: AccessRule = { name: 'anyone', allows: () => true };

export const signedIn: AccessRule = { name: 'signed in', allows: (actor) => actor !== undefined };

export function holding(...roles: readonly string[]): AccessRule {
  return { name: roles.join(' or '), allows: (actor) => actor?.holds(...roles) ?? false };
}
