export interface Recipient {
  readonly name: string;
  readonly givenName: string;
  /** Null for staff without an address. */
  readonly email: string | null;
}

/** Who people are and where their mail goes. Mail and notifications ask; the people room answers. */
export abstract class Recipients {
  /** By the person's number. Whoever is unknown or has left is missing. */
  abstract find(personIds: readonly number[]): Promise<Map<number, Recipient>>;
}
