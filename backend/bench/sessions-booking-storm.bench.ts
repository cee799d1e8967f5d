import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { Actor } from '../src/platform/access/index.js';
import { Transactions } from '../src/platform/database/index.js';
import { DraftSeries, PublishSeries } from '../src/modules/sessions/index.js';
import type { Bench } from './bench.js';
import { withBare } from './bare/run-bare.js';
import { Product, type Visitor } from './product.js';

const PEOPLE = 500;
const SEATS = 30;
/** In turns, so that whatever else the machine does falls on both. */
const ROUNDS = 2;
const XSRF = '5f0c8e1a-93d5-4a7b-8d0e-3c6f9b2a1d47';

interface Answer {
  readonly state: 'booked' | 'waiting';
  readonly queueNumber: number | null;
}

/** 500 people book 30 seats at the same moment: exactly 30 sit, the others have the numbers 1 to 470. */
export const bench: Bench = {
  name: 'sessions.booking_storm',
  async run({ address, databaseUrl }) {
    const { visitors, dates } = await Product.on(databaseUrl, async (product) => {
      const made: number[] = [];
      for (let storms = 0; storms < 2 * ROUNDS; storms += 1) made.push(await aDate(product));
      return { visitors: await product.visitors(PEOPLE), dates: made };
    });
    return withBare({ databaseUrl, reads: {} }, async (bareAddress) => {
      let [value, bare] = [0, 0];
      for (let round = 0; round < ROUNDS; round += 1) {
        const [mine = 0, its = 0] = dates.slice(2 * round);
        value += (await storm(visitors, `${address}/api/sessions/occurrences/${String(mine)}/booking`, { origin: address })) / ROUNDS;
        bare += (await storm(visitors, `${bareAddress}/bookings/${String(its)}`, {})) / ROUNDS;
      }
      return [{ name: 'sessions.booking_storm', value, unit: 'bookings/s', bare, ratio: value / bare }];
    });
  },
};

/** A date of a series of its own. */
async function aDate(product: Product): Promise<number> {
  const host = await product.get(Transactions).one<{ id: number }>(`SELECT id FROM person WHERE state = 'here' ORDER BY id DESC LIMIT 1`);
  const organiser = new Actor(0, host?.id ?? 0, 0, 'Bench', [{ role: 'session-organiser', scopeId: null }]);
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const seriesId = await product.get(DraftSeries).run(organiser, {
    title: 'Storm',
    summary: '',
    description: '',
    skillIds: [],
    place: 'Room 1',
    link: null,
    capacityRoom: SEATS,
    capacityOnline: 0,
    captions: false,
    opensMinutesBefore: null,
    closesMinutesBefore: 0,
    releaseUntilMinutesBefore: 0,
    audience: 'everyone',
    audienceServiceId: null,
    startsAt: `${inAWeek}T10:00`,
    timeZone: 'Europe/London',
    rule: null,
    skip: [],
    durationMinutes: 60,
    bankHolidays: 'ask',
  });
  await product.get(PublishSeries).run(organiser, seriesId);
  // The day may be a bank holiday; the storm is to come all the same.
  await product.get(Transactions).execute(`UPDATE occurrence SET state = 'scheduled', state_reason = NULL WHERE series_id = ?`, [seriesId]);
  const date = await product.get(Transactions).one<{ id: number }>('SELECT id FROM occurrence WHERE series_id = ?', [seriesId]);
  return date?.id ?? 0;
}

/** @returns bookings a second */
async function storm(visitors: readonly Visitor[], url: string, headers: Record<string, string>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE });
  const from = performance.now();
  const answers = await Promise.all(visitors.map((visitor) => book(agent, url, visitor, randomUUID(), headers)));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  check(answers);
  return visitors.length / seconds;
}

function book(agent: Agent, url: string, { cookie, personId }: Visitor, key: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ seat: 'either' });
    const call = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          cookie: `${cookie}; XSRF-TOKEN=${XSRF}`,
          'x-xsrf-token': XSRF,
          'x-person': String(personId),
          'idempotency-key': key,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 201) resolve(JSON.parse(text) as Answer);
          else reject(new Error(`A booking was answered with ${String(response.statusCode)}: ${text}`));
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

/** @throws Error unless exactly the seats are booked and the numbers have no hole and no double. */
function check(answers: readonly Answer[]): void {
  const booked = answers.filter(({ state }) => state === 'booked').length;
  const numbers = answers.flatMap(({ queueNumber }) => queueNumber ?? []).sort((one, other) => one - other);
  if (booked !== SEATS) throw new Error(`${String(booked)} of ${String(SEATS)} seats are booked.`);
  if (numbers.length !== PEOPLE - SEATS || numbers.some((number, index) => number !== index + 1))
    throw new Error('The queue has a hole or a double.');
}
