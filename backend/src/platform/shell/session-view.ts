import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { Config } from '../config/index.js';
import { ActorDirectory } from '../identity/index.js';
import { UnreadCount } from '../notifications/index.js';
import { DemoPeople } from './demo-people.js';
import type { SessionView } from './session.schemas.js';

/** What the application needs to draw its frame, signed in or out. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly config: Config,
    private readonly directory: ActorDirectory,
    private readonly unread: UnreadCount,
    private readonly demo: DemoPeople,
  ) {}

  async of(me: Actor | undefined): Promise<SessionView> {
    const person = me && (await this.directory.find(me.personId));
    return {
      organisation: this.config.organisation,
      timeZone: this.config.timeZone,
      signedIn: person !== undefined,
      person: person
        ? { id: person.id, name: person.name, givenName: person.givenName, initials: initialsOf(person.givenName), service: person.service }
        : null,
      roles: [...new Set(person?.roles.map(({ role }) => role) ?? [])],
      unread: person ? await this.unread.of(person.id) : 0,
      demoPeople: [...this.demo.people],
      demoMail: this.config.demo && !this.config.smtpUrl,
    };
  }
}

/** The first two letters, as on the avatar: "Am". */
function initialsOf(givenName: string): string {
  return [...givenName].slice(0, 2).join('');
}
