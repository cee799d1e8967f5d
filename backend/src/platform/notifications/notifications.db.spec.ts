import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { schema } from '../../schema.js';
import { Actor } from '../access/index.js';
import { MovedClock } from '../clock/index.js';
import { emptyDatabase, type TestDatabase } from '../database/testing/index.js';
import { Live, Rooms } from '../live/index.js';
import { Mail, type MailMessage, MailRefused, type Recipient, Recipients } from '../mail/index.js';
import { aWorker, type Worker } from '../outbox/testing/index.js';
import { NotificationKinds } from './kinds.js';
import { NotificationSettings } from './notification-settings.js';
import { type Notice, Notifications } from './notifications.js';
import { NotificationsQueries } from './notifications.queries.js';
import { NotificationsRepository } from './notifications.repository.js';
import { SendMail } from './send-mail.js';
import { TidyNotifications } from './tidy-notifications.js';
import { UnreadCount } from './unread-count.js';

const amara = new Actor(1, 7, 1, 'Amara Okafor', []);
const ruth = new Actor(2, 8, 2, 'Ruth Bell', [{ role: 'session-organiser', scopeId: null }]);

let mailed: MailMessage[] = [];
let trouble: (() => Error) | undefined;
let told: { room: string; unread?: number }[] = [];

@Injectable()
class NotedMail extends Mail {
  protected deliver(message: MailMessage): Promise<void> {
    if (trouble) return Promise.reject(trouble());
    mailed.push(message);
    return Promise.resolve();
  }
}

@Injectable()
class Staff extends Recipients {
  find(ids: readonly number[]): Promise<Map<number, Recipient>> {
    const staff: [number, Recipient][] = [
      [7, { name: 'Amara Okafor', givenName: 'Amara', email: 'amara@aldermere.example' }],
      [8, { name: 'Ruth Bell', givenName: 'Ruth', email: null }],
    ];
    return Promise.resolve(new Map(staff.filter(([id]) => ids.includes(id))));
  }
}

const live = {
  isServing: true,
  send: (room: string, message: { unread?: number }) => told.push({ room, unread: message.unread }),
};

const seatFree: Notice = {
  personId: 7,
  key: 'event-1',
  kind: 'tests.booking',
  title: 'You have a seat',
  body: 'A seat came free at the Excel clinic.',
  link: '/sessions/12',
};

describe('notifications', () => {
  let database: TestDatabase;
  let clock: MovedClock;
  let worker: Worker;
  let notifications: Notifications;

  const page = (who = amara, before?: string, limit = 20) => worker.context.get(NotificationsQueries).page(who, { before, limit });
  const titles = async (who = amara): Promise<string[]> => (await page(who)).items.map(({ title }) => title);
  const unreadTold = async (): Promise<(number | undefined)[]> => {
    await worker.context.get(UnreadCount).beforeApplicationShutdown();
    return told.map(({ unread }) => unread);
  };

  beforeAll(async () => {
    database = await emptyDatabase(schema);
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    mailed = [];
    told = [];
    trouble = undefined;
    clock = new MovedClock('2026-11-24T09:00:00Z');
    worker = await aWorker(database.transactions, clock, [
      ...[NotificationKinds, NotificationSettings, Notifications, NotificationsQueries, NotificationsRepository, SendMail],
      ...[TidyNotifications, UnreadCount],
      Rooms,
      { provide: Live, useValue: live },
      { provide: Mail, useClass: NotedMail },
      { provide: Recipients, useClass: Staff },
    ]);
    worker.context
      .get(NotificationKinds)
      .add(
        { kind: 'tests.booking', label: 'Changes to sessions I booked', channels: { app: true, mail: true } },
        { kind: 'tests.plan', label: 'My development plan', channels: { app: true, mail: true }, sensitive: true },
        { kind: 'tests.hosting', label: 'Sessions I organise', channels: { app: true, mail: false }, roles: ['session-organiser'] },
      );
    notifications = worker.context.get(Notifications);
  });
  afterEach(async () => {
    await worker.stop();
    await database.clear();
  });

  it('reach a person in the product at once, and by mail after the commit', async () => {
    await notifications.notify(seatFree);
    expect(await titles()).toEqual(['You have a seat']);
    expect(mailed).toEqual([]);
    await worker.dispatcher.drain();
    expect(mailed).toEqual([
      {
        key: 'event-1:7',
        to: { name: 'Amara Okafor', givenName: 'Amara', address: 'amara@aldermere.example' },
        subject: 'You have a seat',
        paragraphs: ['A seat came free at the Excel clinic.'],
        button: { label: 'Open in Trellis', path: '/sessions/12' },
        reason: 'You get this because your settings ask for mail about: Changes to sessions I booked.',
        settings: '/account',
      },
    ]);
  });

  it('are told once, however often the event is delivered', async () => {
    await notifications.notify(seatFree);
    await Promise.all([notifications.notify(seatFree), notifications.notify(seatFree)]);
    await worker.dispatcher.drain();
    expect((await page()).total).toBe(1);
    expect(mailed).toHaveLength(1);
  });

  it('are not mailed again when the mail is delivered twice', async () => {
    await notifications.notify(seatFree);
    await worker.dispatcher.drain();
    await database.transactions.execute('UPDATE outbox SET done_at = NULL, claimable_at = due_at');
    await worker.dispatcher.drain();
    expect(mailed).toHaveLength(1);
  });

  it('are mailed once the mail server is back, and not to someone it refuses for good', async () => {
    trouble = () => new Error('connection lost');
    await notifications.notify(seatFree);
    expect(await worker.dispatcher.runDue()).toHaveLength(1);
    trouble = undefined;
    clock.moveBy(3_600_000);
    await worker.dispatcher.drain();
    expect(mailed).toHaveLength(1);

    trouble = () => new MailRefused('no such person');
    await notifications.notify({ ...seatFree, key: 'event-2' });
    expect(await worker.dispatcher.runDue()).toEqual([]);
  });

  it('say nothing of their content in a sensitive mail, not even in the database', async () => {
    await notifications.notify({ ...seatFree, kind: 'tests.plan', title: 'Your manager commented', body: 'On "Chair a meeting"' });
    await notifications.notify({ ...seatFree, key: 'event-2', sensitive: true, mail: { subject: 'Amara, about your seat' } });
    await worker.dispatcher.drain();
    for (const { subject, paragraphs } of mailed) {
      expect({ subject, paragraphs }).toEqual({ subject: 'You have an update in Trellis', paragraphs: ['Sign in to read it.'] });
    }
    expect(mailed).toHaveLength(2);
  });

  it('go to nobody’s mail without an address, or where there is to be none', async () => {
    await notifications.notify({ ...seatFree, personId: 8 });
    await notifications.notify({ ...seatFree, mail: null });
    await worker.context.get(Mail).muted(() => notifications.notify({ ...seatFree, key: 'event-2' }));
    await worker.dispatcher.drain();
    expect(mailed).toEqual([]);
    expect([(await titles(ruth)).length, (await titles()).length]).toEqual([1, 2]);
  });

  it('follow what the person chose, by kind and channel', async () => {
    const settings = worker.context.get(NotificationSettings);
    await settings.change(amara, [{ kind: 'tests.booking', wish: { app: false, mail: true } }]);
    await settings.change(amara, [{ kind: 'tests.plan', wish: { app: true, mail: false } }]);
    await notifications.notify(seatFree);
    await notifications.notify({ ...seatFree, kind: 'tests.plan', title: 'Plan' });
    await worker.dispatcher.drain();
    expect(await titles()).toEqual(['Plan']);
    expect(mailed.map(({ subject }) => subject)).toEqual(['You have a seat']);
  });

  it('can be chosen about by those whom the kind is for', async () => {
    const settings = worker.context.get(NotificationSettings);
    const queries = worker.context.get(NotificationsQueries);
    expect((await queries.settingsOf(amara)).items.map(({ kind }) => kind)).toEqual(['tests.booking', 'tests.plan']);
    expect((await queries.settingsOf(ruth)).items.at(-1)).toEqual({
      kind: 'tests.hosting',
      title: 'Sessions I organise',
      inApp: true,
      email: false,
      inAppOnly: false,
    });
    await expect(settings.change(amara, [{ kind: 'tests.hosting', wish: { app: true, mail: true } }])).rejects.toMatchObject({
      fields: [{ field: 'items.0.kind' }],
    });
  });

  it('are counted until they are read, and the count is told to open pages', async () => {
    await notifications.notify(seatFree);
    await notifications.notify({ ...seatFree, key: 'event-2' });
    await notifications.notify({ ...seatFree, key: 'event-3' });
    expect((await unreadTold()).at(-1)).toBe(3);
    const [newest] = (await page()).items;
    await notifications.markRead(7, [newest?.id ?? 0]);
    expect((await unreadTold()).at(-1)).toBe(2);
    await notifications.markRead(7);
    expect((await unreadTold()).at(-1)).toBe(0);
    expect(new Set(told.map(({ room }) => room))).toEqual(new Set(['person:7']));
  });

  it('are nobody else’s to read or to mark', async () => {
    await notifications.notify(seatFree);
    const [mine] = (await page()).items;
    await notifications.markRead(8, [mine?.id ?? 0]);
    await notifications.markRead(8);
    expect((await page()).unread).toBe(1);
    expect(await page(ruth)).toEqual({ items: [], total: 0, unread: 0, next: null });
  });

  it('are listed newest first, page by page', async () => {
    for (let n = 1; n <= 5; n += 1) await notifications.notify({ ...seatFree, key: `event-${String(n)}`, title: `News ${String(n)}` });
    const first = await page(amara, undefined, 2);
    const second = await page(amara, first.next ?? '', 2);
    const third = await page(amara, second.next ?? '', 2);
    expect([first, second, third].map(({ items }) => items.map(({ title }) => title))).toEqual([
      ['News 5', 'News 4'],
      ['News 3', 'News 2'],
      ['News 1'],
    ]);
    expect([first.total, third.next]).toEqual([5, null]);
  });

  it('of long ago are marked as read, and removed after a year', async () => {
    await notifications.notify(seatFree);
    clock.moveTo('2027-01-10T09:00:00Z');
    await notifications.notify({ ...seatFree, key: 'event-2', title: 'Later' });
    await notifications.markReadBefore(new Date('2027-01-01T00:00:00Z'));
    expect((await page()).unread).toBe(1);
    clock.moveTo('2028-01-01T09:00:00Z');
    await worker.jobs.run('notifications.tidy');
    expect(await titles()).toEqual(['Later']);
  });

  it('of a kind that nobody added are a mistake', async () => {
    await expect(notifications.notify({ ...seatFree, kind: 'tests.unknown' })).rejects.toThrow('no kind of notification');
  });

  it('lets the newest unread of a group stand for those before it, and tells nothing older afterwards', async () => {
    const reply = (number: number, personId = 7): Notice => ({
      ...seatFree,
      ...{ personId, group: 'replies:12:', key: `replies:12:${String(number).padStart(4, '0')}`, title: `${String(number)} replies` },
    });
    await notifications.notify(reply(1));
    await notifications.notify({ ...seatFree, key: 'replies:1', title: 'Another thing' });
    await notifications.notify(reply(3));
    await notifications.notify(reply(2));
    await notifications.notify(reply(3));
    expect(await titles()).toEqual(['3 replies', 'Another thing']);
    expect(await notifications.lastOf(7, 'replies:12:')).toMatchObject({ key: 'replies:12:0003', readAt: null });
    await notifications.markRead(7);
    await notifications.notify(reply(3));
    await notifications.notify(reply(4));
    expect(await titles()).toEqual(['4 replies', '3 replies', 'Another thing']);
    expect(await notifications.lastOf(8, 'replies:12:')).toBeUndefined();
    await expect(notifications.notify({ ...reply(5), key: 'else' })).rejects.toThrow('does not begin with its group');
  });

  it('knows the wishes of many at once, and stops one kind of mail', async () => {
    const settings = worker.context.get(NotificationSettings);
    const kind = worker.context.get(NotificationKinds).named('tests.booking');
    await settings.chooseMail(7, kind, false);
    expect(await settings.wishesOf([7, 8], kind)).toEqual(
      new Map([
        [7, { app: true, mail: false }],
        [8, { app: true, mail: true }],
      ]),
    );
    expect(await settings.wishesOf([], kind)).toEqual(new Map());
    await settings.chooseMail(7, kind, true);
    expect(await settings.wishOf(7, kind)).toEqual({ app: true, mail: true });
  });
});
