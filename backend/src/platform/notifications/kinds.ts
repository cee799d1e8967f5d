import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';

/** Ways in which news reaches a person. */
export const channels = ['app', 'mail'] as const;
export type Channel = (typeof channels)[number];

/** A kind of news that people can choose about. */
export interface NotificationKind {
  /** Module and kind, such as `sessions.booking`. It stands in the database. */
  readonly kind: string;
  /** As the settings show it: "Changes to sessions I booked". */
  readonly label: string;
  /** What someone gets who never chose. */
  readonly channels: Readonly<Record<Channel, boolean>>;
  /** Its mails say only that there is something to read. */
  readonly sensitive?: boolean;
  /** Never mailed: of use only while it is new. */
  readonly appOnly?: boolean;
  /** Why everyone gets it by every channel, as a sentence in the mail. It is no choice, so the settings do not show it. */
  readonly essential?: string;
  /** Roles that it is for; left out, it is for everyone. */
  readonly roles?: readonly string[];
}

/** The kinds there are. Each module adds its own, when it is made. */
@Injectable()
export class NotificationKinds {
  private readonly kinds = new Map<string, NotificationKind>();

  add(...kinds: readonly NotificationKind[]): void {
    for (const kind of kinds) {
      if (this.kinds.has(kind.kind)) throw new Error(`Two kinds of notification are named ${kind.kind}.`);
      this.kinds.set(kind.kind, kind);
    }
  }

  /** @throws Error for a kind that no module has added */
  named(kind: string): NotificationKind {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`There is no kind of notification named ${kind}.`);
    return found;
  }

  /** Those that the person can choose about. */
  for(person: Pick<Actor, 'holds'>): NotificationKind[] {
    return [...this.kinds.values()].filter(({ roles, essential }) => essential === undefined && (!roles || person.holds(...roles)));
  }
}
