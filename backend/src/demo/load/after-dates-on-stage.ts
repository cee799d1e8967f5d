import { Readable } from 'node:stream';
import { AddMaterial, AnswerFeedback, BookingsQueries, KeepFeedback, SendMessage } from '../../modules/sessions/index.js';
import type { Actor } from '../../platform/access/index.js';
import { nameOf } from '../council/staff.js';
import { daysAfter } from '../day.js';
import { demoPeople } from '../demo-people.js';
import { SeededRandom } from '../seeded-random.js';
import { messageToThoseBooked, sharedMaterials, whatWouldBeBetter, type SharedMaterial } from '../series/after-dates.js';
import type { MadeDate } from '../series/bookings.js';
import { storied } from '../series/dates-ahead.js';
import type { SeriesPlan } from '../series/series-plan.js';
import type { Stage } from './stage.js';

/** Dates of so many days are spoken of: those of the last days may still be answered. */
const SPOKEN_OF_DAYS = 24;
/** The share of those who came that says how it was. */
const ANSWERING = 0.6;

/** The longest that the questions stay open, with bank holidays between. */
const FRESH_DAYS = 13;

const visitors: ReadonlySet<string> = new Set(demoPeople.map(nameOf));

const HOUR_MS = 3_600_000;

interface Held {
  readonly plan: SeriesPlan;
  readonly dates: readonly MadeDate[];
}

/** What comes after a date: materials beside it, the three questions, and a word of the host before the next. */
export async function playAfterDates(
  stage: Stage,
  series: readonly Held[],
  staff: ReadonlyMap<number, string>,
  hostOf: (name: string) => Promise<Actor>,
): Promise<void> {
  const spokenOf = new Date(`${daysAfter(stage.today, -SPOKEN_OF_DAYS)}T00:00:00Z`);
  const morning = new Date(`${stage.today}T06:00:00Z`);
  const lately = series
    .flatMap(({ plan, dates }) => dates.map((date) => ({ plan, date })))
    .filter(({ date }) => date.startsAt >= spokenOf && date.endsAt < morning)
    .sort((one, other) => one.date.endsAt.getTime() - other.date.endsAt.getTime());
  for (const [index, { plan, date }] of lately.entries()) {
    stage.tell('What people said of the last sessions', index, lately.length);
    await askAfter(stage, date, await hostOf(plan.host), staff);
  }
  stage.clock.moveTo(morning);
  await stage.get(KeepFeedback).close();
  await stage.settle();
  for (const material of sharedMaterials) await share(stage, series, material, hostOf);
  await writeToThoseBooked(stage, series, hostOf);
  await stage.settle();
}

async function askAfter(stage: Stage, date: MadeDate, host: Actor, staff: ReadonlyMap<number, string>): Promise<void> {
  const random = new SeededRandom(`what people said of ${date.startsAt.toISOString()} with ${host.name}`);
  stage.clock.moveTo(new Date(date.endsAt.getTime() + 3 * HOUR_MS));
  await stage.get(KeepFeedback).open();
  await stage.settle();
  const { items } = await stage.get(BookingsQueries).attendees(host, date.id);
  // Where a visitor may still say how it was, nobody has yet.
  const isFresh = date.endsAt >= new Date(`${daysAfter(stage.today, -FRESH_DAYS)}T00:00:00Z`);
  if (isFresh && items.some(({ person }) => visitors.has(person.name))) return;
  for (const { person, attendance } of items) {
    const number = staff.get(person.id);
    // The cast is asked as the visitor looks: what they say is theirs to say.
    if (attendance !== 'attended' || number === undefined || storied.has(person.name) || !random.chance(ANSWERING)) continue;
    stage.clock.moveBy(random.whole(1, 40) * 60_000);
    await stage.get(AnswerFeedback).run(stage.anybody(number), date.id, {
      useful: random.pick(['fairly', 'very', 'very', 'extremely', 'a-little']),
      recommend: random.pick(['yes', 'yes', 'yes', 'not-sure']),
      better: random.chance(0.4) ? random.pick(whatWouldBeBetter) : null,
    });
  }
}

async function share(
  stage: Stage,
  series: readonly Held[],
  { series: key, turn, title, kind, text, url }: SharedMaterial,
  hostOf: (name: string) => Promise<Actor>,
): Promise<void> {
  const held = series.find(({ plan }) => plan.key === key);
  const date = held?.dates.find((each) => each.turn === turn);
  if (!held || !date) return;
  const host = await hostOf(held.plan.host);
  const yesterday = new Date(`${daysAfter(stage.today, -1)}T15:10:00Z`);
  stage.clock.moveTo(new Date(Math.min(date.endsAt.getTime() + HOUR_MS, yesterday.getTime())));
  if (text !== undefined && kind === 'handout') {
    const bytes = Buffer.from(text);
    const name = `${title}.${text.includes(',Month,') ? 'csv' : 'txt'}`.replace(/[^\w .-]/g, '');
    const file = { name, declared: '', bytes: Readable.from([bytes]), expected: bytes.length };
    await stage.get(AddMaterial).file(host, date.id, { title, kind, audience: 'everyone' }, file);
  } else if (url !== undefined) {
    const recording = kind === 'recording' ? ({ captions: 'ready', everyoneWasTold: true } as const) : {};
    await stage.get(AddMaterial).link(host, date.id, { title, kind, url, audience: 'everyone', ...recording });
  }
}

async function writeToThoseBooked(stage: Stage, series: readonly Held[], hostOf: (name: string) => Promise<Actor>): Promise<void> {
  const { series: key, daysAgo, subject, words } = messageToThoseBooked;
  const held = series.find(({ plan }) => plan.key === key);
  const date = held?.dates.find(({ turn }) => turn === 0);
  if (!held || !date) return;
  stage.clock.moveTo(`${daysAfter(stage.today, -daysAgo)}T16:05:00Z`);
  await stage.get(SendMessage).run(await hostOf(held.plan.host), { occurrenceId: date.id }, { to: 'booked', subject, words });
}
