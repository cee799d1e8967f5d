import type { INestApplicationContext, Type } from '@nestjs/common';
import { Actor } from '../../platform/access/index.js';
import type { MovedClock } from '../../platform/clock/index.js';
import { ActorDirectory } from '../../platform/identity/index.js';
import { Dispatcher } from '../../platform/outbox/index.js';
import type { Day } from '../day.js';

/** Says how far a part of the loading has come, of how much. */
export type Tell = (part: string, done: number, of: number) => void;

/** The whole product without its server, under a clock that the story moves. */
export class Stage {
  /** Ids of people by person number, once the staff file has been taken in. */
  personIds: ReadonlyMap<string, number> = new Map();

  constructor(
    private readonly app: INestApplicationContext,
    readonly clock: MovedClock,
    readonly today: Day,
    readonly tell: Tell,
  ) {}

  get<T>(useCase: Type<T> | (abstract new (...given: never[]) => T)): T {
    return this.app.get<T>(useCase, { strict: false });
  }

  /** @throws Error for a number that the staff file did not hold */
  personId(number: string): number {
    const id = this.personIds.get(number);
    if (id === undefined) throw new Error(`The demo council has nobody with person number ${number}.`);
    return id;
  }

  /** Someone with all the roles they hold. */
  async actor(number: string): Promise<Actor> {
    const personId = this.personId(number);
    const known = await this.get(ActorDirectory).find(personId);
    if (!known) throw new Error(`The person with number ${number} does not work here.`);
    return new Actor(0, personId, 0, known.name, known.roles);
  }

  /** Someone who does what anybody may do. */
  anybody(number: string): Actor {
    return new Actor(0, this.personId(number), 0, '', []);
  }

  /** Brings all news that is due to whom it concerns. */
  async settle(): Promise<void> {
    await this.get(Dispatcher).drain();
  }

  /** Forgets all news that is due: it is of long ago. */
  async letNewsPass(): Promise<void> {
    await this.get(Dispatcher).skip(staleConsumers);
  }
}

/** Consumers that tell people and open pages. Whatever else listens to an event is told, however old it is. */
const staleConsumers = [
  ...['tell-person', 'tell-everyone', 'tell-hosts', 'tell-organisers', 'tell-booked', 'tell-people', 'tell-interested', 'tell-author'],
  ...['nudge-person', 'ask-people', 'hosts-calendars', 'tell-near', 'tell-others', 'tell-again', 'show-change', 'show-place', 'show-marks'],
  ...['forum.tell-author', 'forum.tell-readers', 'forum.tell-named', 'forum.show', 'forum.mail', 'forum.mail-posts', 'forum.mail-digest'],
  ...['sessions.follow-conversation', 'sessions.keep-conversation', 'sessions.keep-conversations'],
];
