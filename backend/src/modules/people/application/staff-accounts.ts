import { Injectable } from '@nestjs/common';
import { Accounts, type AccountWish } from '../../../platform/identity/index.js';
import { On } from '../../../platform/outbox/index.js';
import type { PersonChange } from '../domain/import/import-plan.js';
import { PersonJoined } from '../domain/people.events.js';
import { signInNames } from '../domain/sign-in-names.js';
import { batches } from '../persistence/batches.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { StaffWritesRepository } from '../persistence/staff-writes.repository.js';

/** Keeps accounts in step with staff records: made for who joins, renamed with their address, closed for who leaves. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly accounts: Accounts,
    private readonly people: PeopleRepository,
    private readonly writes: StaffWritesRepository,
  ) {}

  /** Within the transaction that wrote the people. */
  async follow(changes: readonly PersonChange[], idsByNumber: ReadonlyMap<string, number>): Promise<void> {
    const idOf = ({ after }: PersonChange): number => idsByNumber.get(after.personNumber) ?? 0;
    const wishes = await this.wishes(changes.filter(isNamedAnew), idOf);
    for (const batch of batches(wishes)) await this.accounts.put(batch);
    const left = changes.filter(({ before, after }) => before !== null && before.state !== 'left' && after.state === 'left');
    const back = changes.filter(({ before, after }) => before?.state === 'left' && after.state !== 'left');
    for (const batch of batches(left)) await this.accounts.close(batch.map(idOf));
    for (const batch of batches(back)) await this.accounts.reopen(batch.map(idOf));
  }

  /** A new colleague chooses a password by a link; whoever has no address of their own gets a printed code from an administrator. */
  @On(PersonJoined, 'invite-joiner', { lane: 'slow' })
  async invite({ payload: { personId, invite } }: PersonJoined): Promise<void> {
    if (!invite) return;
    const person = (await this.people.briefs([personId])).get(personId);
    if (person?.state === 'here' && person.email !== null) await this.accounts.invite(personId);
  }

  private async wishes(changes: readonly PersonChange[], idOf: (change: PersonChange) => number): Promise<AccountWish[]> {
    const people = changes.map((change) => ({
      personId: idOf(change),
      personNumber: change.after.personNumber,
      email: change.after.state === 'left' ? null : change.after.email,
    }));
    const emails = people.flatMap(({ email }) => email ?? []);
    const owners = new Map<string, number>();
    for (const batch of batches([...emails, ...people.map(({ personNumber }) => personNumber)])) {
      for (const [name, owner] of await this.accounts.ownersOf(batch)) owners.set(name, owner);
    }
    // A name that one of these people gives up is free for another of them.
    const given = new Map(people.map(({ personId, email, personNumber }) => [personId, [email, personNumber]]));
    for (const [name, owner] of owners) {
      const isKept = given.get(owner)?.some((each) => each?.toLowerCase() === name) ?? true;
      if (!isKept) owners.delete(name);
    }
    const names = signInNames(people, owners, await this.writes.sharedEmails(emails));
    return [...names].map(([personId, signInName]) => ({ personId, signInName }));
  }
}

function isNamedAnew({ before, after }: PersonChange): boolean {
  return before?.email !== after.email || (before.state === 'left') !== (after.state === 'left');
}
