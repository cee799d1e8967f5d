import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';

/** Those of some people who may hear what is told in a room now; `all` where everybody who is signed in may. */
export type Audience = 'all' | ReadonlySet<number>;

/** Who may hear what is told in the rooms of one kind: `occurrence:12` is the room 12 of the kind `occurrence`. */
export interface RoomRule {
  readonly prefix: string;
  /** Asked before each joining. Where a change of rights evicts the room before its commit, read what decides under a share lock. */
  mayJoin(actor: Actor, id: number): boolean | Promise<boolean>;
  /** The number of the latest change, so that who joins knows whether they missed one. */
  rev?(id: number): Promise<number | null>;
  /** The same for many rooms in one statement, for the pulse; rooms that are gone are missing. */
  revs?(ids: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /**
   * Asked anew at each message, so that nothing that is told after a right has ended reaches who had it. Rooms without it are told to
   * everybody who has joined. `people` are those in the room; do not ask for them where everybody may hear.
   */
  audience?(id: number, people: () => readonly number[]): Promise<Audience>;
  /** Whether those in the room see how many read it now, and that somebody writes. */
  readonly countsReaders?: boolean;
  /** Those whose names the others may see while they read and write: in small groups only, and only people who allow it. */
  namable?(id: number): Promise<ReadonlySet<number>>;
  /** Whether the others are told that this person writes; everybody in the room, where it is left out. */
  mayWrite?(actor: Actor, id: number): boolean | Promise<boolean>;
}

/** How many unread notifications these people have; those with none may be missing. */
export type InboxCount = (personIds: readonly number[]) => Promise<ReadonlyMap<number, number>>;

export interface Room {
  readonly rule: RoomRule;
  readonly id: number;
}

const NAME = /^([a-z][a-z-]{0,29}):([1-9][0-9]{0,9})$/;

/** The kinds of rooms there are. Each module adds its own, when it is made. */
@Injectable()
export class Rooms {
  private readonly rules = new Map<string, RoomRule>([['person', { prefix: 'person', mayJoin: (actor, id) => actor.personId === id }]]);
  private counting: InboxCount | undefined;

  /** What the pulse tells each person of their inbox. */
  get inboxCount(): InboxCount | undefined {
    return this.counting;
  }

  countInboxes(count: InboxCount): void {
    this.counting = count;
  }

  add(rule: RoomRule): void {
    if (this.rules.has(rule.prefix)) throw new Error(`Two rules for live rooms of the kind ${rule.prefix}.`);
    this.rules.set(rule.prefix, rule);
  }

  /** Undefined for a name that no rule knows. */
  named(name: string): Room | undefined {
    const [, prefix = '', id = ''] = NAME.exec(name) ?? [];
    const rule = this.rules.get(prefix);
    return rule && { rule, id: Number(id) };
  }
}

/** Sockets whose page is on the screen. No rule knows this kind of name, so nobody can ask for it. */
export function readersRoom(room: string): string {
  return `readers:${room}`;
}

export function personRoom(personId: number): string {
  return `person:${String(personId)}`;
}

/** No rule knows this kind, so nobody can ask for it. */
export function signInRoom(signInId: number): string {
  return `sign-in:${String(signInId)}`;
}
