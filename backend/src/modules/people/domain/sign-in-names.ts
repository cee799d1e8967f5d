/** Someone who needs a name to sign in with. */
export interface NamelessPerson {
  readonly personId: number;
  readonly personNumber: string | null;
  /** Null for staff without an address, and for whoever has left. */
  readonly email: string | null;
}

/**
 * The e-mail address where it is the person's own, else the staff number; null where somebody else signs in with both. Two people who share an
 * address both use their numbers: a mailbox that two can read is no proof of who somebody is.
 */
export function signInNames(
  people: readonly NamelessPerson[],
  owners: ReadonlyMap<string, number>,
  shared: ReadonlySet<string>,
): Map<number, string | null> {
  const given = new Map<string, number>();
  const isFree = (name: string | null, personId: number): name is string => {
    if (name === null || shared.has(name.toLowerCase())) return false;
    const owner = given.get(name.toLowerCase()) ?? owners.get(name.toLowerCase());
    return owner === undefined || owner === personId;
  };
  return new Map(
    people.map(({ personId, email, personNumber }) => {
      const name = [email, personNumber].find((each) => isFree(each, personId)) ?? null;
      if (name !== null) given.set(name.toLowerCase(), personId);
      return [personId, name];
    }),
  );
}
