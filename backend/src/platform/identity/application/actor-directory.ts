import type { RoleHeld } from '../../access/index.js';

export interface KnownPerson {
  readonly id: number;
  readonly name: string;
  readonly givenName: string;
  /** The part of the organisation they work in. */
  readonly service: { readonly id: number; readonly name: string } | null;
  readonly roles: readonly RoleHeld[];
}

/** Who people are and which roles they hold now. Identity asks; the people room answers. */
export abstract class ActorDirectory {
  /** Undefined for someone unknown or gone: they cannot be signed in. */
  abstract find(personId: number): Promise<KnownPerson | undefined>;
}
