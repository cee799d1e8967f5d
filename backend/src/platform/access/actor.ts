/** A role that a person holds: everywhere where `scopeId` is null, else for that part of the organisation and all below it. */
export interface RoleHeld {
  readonly role: string;
  readonly scopeId: number | null;
}

/** The person who asks, as read from the database for this one request: rights that change apply at once. */
export class Actor {
  constructor(
    readonly accountId: number,
    readonly personId: number,
    readonly signInId: number,
    readonly name: string,
    readonly roles: readonly RoleHeld[],
  ) {}

  /** True where the person holds any of the roles, in whatever scope. */
  holds(...roles: readonly string[]): boolean {
    return this.roles.some((held) => roles.includes(held.role));
  }
}
