import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { Transactions } from '../database/index.js';
import { InvalidInput } from '../errors/index.js';
import { type Channel, channels, type NotificationKind, NotificationKinds } from './kinds.js';

/** By which channels a person wants news of a kind. */
export type Wish = Readonly<Record<Channel, boolean>>;

/** What people chose to be told of, by kind and channel. */
@Injectable()
export class NotificationSettings {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: NotificationKinds,
  ) {}

  async wishOf(personId: number, kind: NotificationKind): Promise<Wish> {
    if (kind.essential !== undefined) return { app: true, mail: true };
    return { ...kind.channels, ...(await this.chosen(personId, [kind.kind])).get(kind.kind) };
  }

  /** Of many people at once, whether or not they chose. */
  async wishesOf(personIds: readonly number[], kind: NotificationKind): Promise<Map<number, Wish>> {
    const chosen = new Map<number, Partial<Wish>>();
    if (personIds.length > 0) {
      const rows = await this.transactions.query<{ personId: number; channel: Channel; wanted: number }>(
        'SELECT person_id AS personId, channel, wanted FROM notification_setting WHERE kind = ? AND person_id IN (?)',
        [kind.kind, personIds],
      );
      for (const { personId, channel, wanted } of rows) chosen.set(personId, { ...chosen.get(personId), [channel]: Boolean(wanted) });
    }
    return new Map(personIds.map((id) => [id, { ...kind.channels, ...chosen.get(id) }]));
  }

  /** Stops a kind of mail, or lets it come again: what a link in a mail does. */
  async chooseMail(personId: number, kind: NotificationKind, wanted: boolean): Promise<void> {
    await this.put(personId, kind.kind, 'mail', wanted);
  }

  async all(me: Actor): Promise<{ kind: NotificationKind; wish: Wish }[]> {
    const kinds = this.kinds.for(me);
    const chosen = await this.chosen(
      me.personId,
      kinds.map(({ kind }) => kind),
    );
    return kinds.map((kind) => ({ kind, wish: { ...kind.channels, ...chosen.get(kind.kind) } }));
  }

  /** @throws InvalidInput for a kind that the person cannot get */
  async change(me: Actor, wishes: readonly { kind: string; wish: Wish }[]): Promise<void> {
    const known = new Set(this.kinds.for(me).map(({ kind }) => kind));
    const faults = wishes.flatMap(({ kind }, index) =>
      known.has(kind) ? [] : [{ field: `items.${String(index)}.kind`, message: 'Choose a kind of notification from the list' }],
    );
    if (faults.length > 0) throw new InvalidInput(faults);
    await this.transactions.run(async () => {
      for (const { kind, wish } of wishes) {
        for (const channel of channels) await this.put(me.personId, kind, channel, wish[channel]);
      }
    });
  }

  /** Only what the person chose, without what holds by default. */
  async chosenBy(personId: number): Promise<{ kind: string; channel: Channel; wanted: boolean }[]> {
    const rows = await this.transactions.query<{ kind: string; channel: Channel; wanted: number }>(
      'SELECT kind, channel, wanted FROM notification_setting WHERE person_id = ? ORDER BY kind, channel',
      [personId],
    );
    return rows.map((row) => ({ ...row, wanted: Boolean(row.wanted) }));
  }

  private async put(personId: number, kind: string, channel: Channel, wanted: boolean): Promise<void> {
    await this.transactions.execute(
      'INSERT INTO notification_setting (person_id, kind, channel, wanted) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE wanted = VALUES(wanted)',
      [personId, kind, channel, wanted],
    );
  }

  private async chosen(personId: number, kinds: readonly string[]): Promise<Map<string, Partial<Wish>>> {
    if (kinds.length === 0) return new Map();
    const rows = await this.transactions.query<{ kind: string; channel: Channel; wanted: number }>(
      'SELECT kind, channel, wanted FROM notification_setting WHERE person_id = ? AND kind IN (?)',
      [personId, kinds],
    );
    const byKind = new Map<string, Partial<Wish>>();
    for (const { kind, channel, wanted } of rows) byKind.set(kind, { ...byKind.get(kind), [channel]: Boolean(wanted) });
    return byKind;
  }
}
