import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';

/** Who may hear what is told in the rooms of one kind: `occurrence:12` is the room 12 of the kind `occurrence`. */
export interface RoomRule {
  readonly prefix: string;
  mayJoin(actor: Actor, id: number): boolean | Promise<boolean>;
  /** The number of the latest change, so that who joins knows whether they missed one. */
  rev?(id: number): Promise<number | null>;
}

export interface Room {
  readonly rule: RoomRule;
  readonly id: number;
}

const NAME = /^([a-z][a-z-]{0,29}):([1-9][0-9]{0,9})$/;

/** The kinds of rooms there are. Each module adds its own, when it is made. */
@Injectable()
export class Rooms {
  private readonly rules = new Map<string, RoomRule>([['person', { prefix: 'person', mayJoin: (actor, id) => actor.personId === id }]]);

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

export function personRoom(personId: number): string {
  return `person:${String(personId)}`;
}

/** No rule knows this kind, so nobody can ask for it. */
export function signInRoom(signInId: number): string {
  return `sign-in:${String(signInId)}`;
}
