import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { Actor } from '../src/platform/access/index.js';
import { Transactions } from '../src/platform/database/index.js';
import { DraftSeries, PublishSeries } from '../src/modules/sessions/index.js';
import type { Product, Visitor } from './product.js';

const XSRF = '5f0c8e1a-93d5-4a7b-8d0e-3c6f9b2a1d47';

/** A date in a week, of a series of its own, with so many seats in the room. */
export async function aStormDate(product: Product, seats: number): Promise<number> {
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
    capacityRoom: seats,
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

interface Act {
  readonly method: 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: object;
}

/** Everybody does it at the same moment, each on a connection of their own. @returns the answers, and how many acts a second that was */
export async function atOnce(visitors: readonly Visitor[], act: Act): Promise<{ answers: unknown[]; rate: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors.length });
  const from = performance.now();
  const answers = await Promise.all(visitors.map((visitor) => send(agent, visitor, act)));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return { answers, rate: visitors.length / seconds };
}

/** So many at a time, each the next thing as soon as the one before is done. @returns how many acts a second that was */
export async function byTurns(visitors: readonly Visitor[], writers: number, actOf: (index: number) => Act): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: writers });
  let next = 0;
  const write = async (): Promise<void> => {
    for (let index = next++; index < visitors.length; index = next++) {
      const visitor = visitors[index];
      if (visitor) await send(agent, visitor, actOf(index));
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: writers }, write));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return visitors.length / seconds;
}

function send(agent: Agent, { cookie, personId }: Visitor, { method, url, headers, body }: Act): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const content = body ? JSON.stringify(body) : '';
    const call = request(
      url,
      {
        agent,
        method,
        headers: {
          ...headers,
          ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) } : {}),
          cookie: `${cookie}; XSRF-TOKEN=${XSRF}`,
          'x-xsrf-token': XSRF,
          'x-person': String(personId),
          'idempotency-key': randomUUID(),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200 || response.statusCode === 201) resolve(JSON.parse(text));
          else reject(new Error(`${method} ${url} was answered with ${String(response.statusCode)}: ${text}`));
        });
      },
    );
    call.on('error', reject);
    call.end(content);
  });
}
