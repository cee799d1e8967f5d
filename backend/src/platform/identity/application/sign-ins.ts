import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/index.js';
import { Clock } from '../../clock/index.js';
import { IDLE_LIFETIME, isOver, SEEN_EVERY } from '../domain/lifetimes.js';
import { hashOfSecret } from '../domain/secrets.js';
import { type ListedSignIn, SignInsRepository } from '../persistence/sign-ins.repository.js';
import { ActorDirectory } from './actor-directory.js';
import { SignInCookie } from './sign-in-cookie.js';

/** Whose request this is, read anew each time: a right that ended a second ago is gone. */
@Injectable()
export class SignIns {
  constructor(
    private readonly signIns: SignInsRepository,
    private readonly directory: ActorDirectory,
    private readonly cookie: SignInCookie,
    private readonly clock: Clock,
  ) {}

  /** @param header the Cookie header as it came */
  async ofCookie(header: string | undefined): Promise<Actor | undefined> {
    const token = this.cookie.tokenIn(header);
    return token ? this.ofToken(token) : undefined;
  }

  async ofToken(token: string): Promise<Actor | undefined> {
    const signIn = await this.signIns.withHash(hashOfSecret(token));
    const now = this.clock.now();
    if (signIn?.state !== 'active' || isOver(signIn, now)) return undefined;
    const person = await this.directory.find(signIn.personId);
    if (!person) return undefined;
    if (now.getTime() - signIn.lastSeenAt.getTime() >= SEEN_EVERY) await this.signIns.touch(signIn.id, now);
    return new Actor(signIn.accountId, signIn.personId, signIn.id, person.name, person.roles);
  }

  ofPerson(personId: number): Promise<ListedSignIn[]> {
    return this.signIns.ofPerson(personId, this.clock.now(), this.clock.in(-IDLE_LIFETIME));
  }

  /** Which of these sign-ins are still usable. Asking does not count as use. */
  async stillOpen(signInIds: readonly number[]): Promise<Set<number>> {
    return new Set(await this.signIns.openOf(signInIds, this.clock.now(), this.clock.in(-IDLE_LIFETIME)));
  }

  async removeOver(): Promise<void> {
    await this.signIns.removeOver(this.clock.now(), this.clock.in(-IDLE_LIFETIME));
  }
}
