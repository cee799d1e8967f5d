import { type DynamicModule, Injectable, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '../../../platform/audit/index.js';
import { Clock, MovedClock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { emptyDatabase, type TestDatabase } from '../../../platform/database/testing/index.js';
import { Attempts } from '../../../platform/identity/index.js';
import { Live, Rooms } from '../../../platform/live/index.js';
import { Mail, type MailMessage, type Recipient, Recipients } from '../../../platform/mail/index.js';
import { MetricsModule } from '../../../platform/metrics/index.js';
import { NotificationsModule } from '../../../platform/notifications/index.js';
import { Dispatcher, Jobs, OutboxModule } from '../../../platform/outbox/index.js';
import { PersonalDataModule } from '../../../platform/personal-data/index.js';
import { schema } from '../../../schema.js';
import { CalendarsModule } from '../calendars.module.js';
import { DiaryModule } from '../diary.module.js';

@Injectable()
class NotedMail extends Mail {
  readonly sent: MailMessage[] = [];

  protected deliver(message: MailMessage): Promise<void> {
    this.sent.push(message);
    return Promise.resolve();
  }
}

/** Everybody works here and has an address, but for those who left. */
@Injectable()
class Everybody extends Recipients {
  readonly gone = new Set<number>();

  find(ids: readonly number[]): Promise<Map<number, Recipient>> {
    const here = ids.filter((id) => !this.gone.has(id));
    const recipient = (id: number): Recipient => ({
      name: `Person ${String(id)}`,
      givenName: 'Person',
      email: `person${String(id)}@aldermere.example`,
    });
    return Promise.resolve(new Map(here.map((id) => [id, recipient(id)])));
  }
}

/** The diary, and how it reaches people, over a database of its own. */
export interface DiaryRoom {
  readonly database: TestDatabase;
  readonly clock: MovedClock;
  readonly gone: Set<number>;
  /** Mails that went out, in their order. */
  readonly mails: MailMessage[];
  get<T>(type: Type<T>): T;
  /** Delivers all that waits in the outbox. */
  settle(): Promise<void>;
  runJob(name: string): Promise<void>;
  /** Another server on the same database and clock. */
  anotherServer(): Promise<Pick<DiaryRoom, 'runJob' | 'settle' | 'get' | 'stop' | 'mails'>>;
  stop(): Promise<void>;
}

class Shared {}
class Room {}

export async function aDiaryRoom(now: string): Promise<DiaryRoom> {
  const database = await emptyDatabase(schema);
  const clock = new MovedClock(now);
  const recipients = new Everybody();
  const first = await aServer(database, clock, recipients);
  return {
    ...first,
    database,
    clock,
    gone: recipients.gone,
    anotherServer: () => aServer(database, clock, recipients),
    stop: async () => {
      await first.stop();
      await database.close();
    },
  };
}

async function aServer(database: TestDatabase, clock: MovedClock, recipients: Recipients) {
  const mail = new NotedMail();
  const shared: DynamicModule = {
    module: Shared,
    global: true,
    providers: [
      { provide: Transactions, useValue: database.transactions },
      { provide: Clock, useValue: clock },
      {
        provide: Config,
        useValue: {
          timeZone: 'Europe/London',
          organisation: 'Aldermere Council',
          publicUrl: 'https://trellis.aldermere.example',
          mailFrom: 'Trellis <no-reply@aldermere.example>',
        },
      },
      { provide: Live, useValue: { isServing: false, send: () => undefined } },
      Rooms,
      { provide: Mail, useValue: mail },
      { provide: Recipients, useValue: recipients },
      { provide: Attempts, useClass: Attempts },
    ],
    exports: [Transactions, Clock, Config, Live, Rooms, Mail, Recipients, Attempts],
  };
  const room: DynamicModule = {
    module: Room,
    imports: [shared, MetricsModule, OutboxModule, AuditModule, PersonalDataModule, NotificationsModule, DiaryModule, CalendarsModule],
  };
  const context = await NestFactory.createApplicationContext(room, { logger: ['error'], abortOnError: false });
  return {
    mails: mail.sent,
    get: <T>(type: Type<T>): T => context.get(type, { strict: false }),
    settle: () => context.get(Dispatcher).drain(),
    runJob: (name: string) => context.get(Jobs).run(name),
    stop: () => context.close(),
  };
}
