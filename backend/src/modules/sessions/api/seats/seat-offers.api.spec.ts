import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { Staff, type Colleague } from '../../testing/staff.js';
import type { AttendeesView, BookingView } from './booking.schemas.js';
import type { OccurrenceView } from '../series/occurrence.schemas.js';
import type { SeatsToTake } from './seat-offer.schemas.js';
import type { SeriesView } from '../series/series.schemas.js';

interface Problem {
  readonly code: string;
}

interface News {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly button: string | null;
}

const begin = '2026-11-24T09:00:00Z';
const today = '2026-11-24T12:30';
const tomorrow = '2026-11-25T10:00';
const thursday = '2026-11-26T10:00';

describe('seats that are offered, over HTTP', () => {
  let app: RunningApp;
  let staff: Staff;
  let ruth: Colleague;
  let kwame: Colleague;

  beforeAll(async () => {
    app = await startApp({ now: begin });
    staff = await Staff.of(app);
    ruth = await staff.colleague('Ruth');
    kwame = await staff.colleague('Kwame', 'session-organiser');
  });
  beforeEach(() => {
    app.clock.moveTo(begin);
  });
  afterAll(() => app.stop());

  const at = (id: number, rest = ''): string => `/api/sessions/occurrences/${String(id)}${rest}`;
  const pass = async (instant: string): Promise<void> => {
    app.clock.moveTo(instant);
    await app.settle();
  };
  const news = (person: Colleague, channel: 'app' | 'mail' = 'app'): Promise<News[]> =>
    app.app
      .get(Transactions)
      .query(`SELECT title, body, link, button FROM notification WHERE person_id = ? AND channel = ? ORDER BY id`, [person.id, channel]);

  /** A date with one seat: the first has it, the others wait. */
  async function full(startsAt: string, ...names: string[]): Promise<{ id: number; people: Colleague[] }> {
    const draft = await ruth.browser.post<SeriesView>('/api/sessions/series', {
      title: 'Clear writing clinic',
      startsAt,
      rule: null,
      durationMinutes: 60,
      place: 'Room 2',
      capacityRoom: 1,
    });
    const { body } = await kwame.browser.post<SeriesView>(`/api/sessions/series/${String(draft.body.id)}/publication`);
    const id = body.dates[0]?.id ?? 0;
    const people: Colleague[] = [];
    for (const name of names) people.push(await staff.colleague(name));
    for (const person of people) expect((await person.browser.post(at(id, '/booking'))).status).toBe(201);
    return { id, people };
  }

  it('asks who you are, and whether you wait', async () => {
    const { id } = await full(tomorrow, 'Anna');
    const dora = await staff.colleague('Dora');
    expect((await app.browser().post(at(id, '/offer/take'))).status).toBe(401);
    expect(await dora.browser.post<Problem>(at(id, '/offer/take'))).toMatchObject({ status: 409, body: { code: 'not_booked' } });
    expect((await dora.browser.post(at(999_999, '/offer/take'))).status).toBe(404);
    expect((await dora.browser.get<SeatsToTake>('/api/sessions/offers')).body).toEqual({ items: [] });
  });

  it('tells the first in line until when a seat is held, and takes it by one press, not by opening the page', async () => {
    const {
      id,
      people: [anna, ben],
    } = await full(tomorrow, 'Anna', 'Ben');
    if (!anna || !ben) throw new Error('There is nobody.');
    expect((await anna.browser.delete(at(id, '/booking'))).status).toBe(200);
    await app.settle();
    const [, offered] = await news(ben);
    expect(offered).toMatchObject({ title: 'A seat is held for you: Clear writing clinic', link: `/sessions/${String(id)}?take=1` });
    expect(offered?.body).toContain('A seat in the room is held for you until Tuesday 24 November 2026, 15:15.');
    expect((await news(ben, 'mail')).at(-1)).toMatchObject({ button: 'Take it or let it go', link: `/sessions/${String(id)}?take=1` });
    expect((await ben.browser.get<SeatsToTake>('/api/sessions/offers')).body.items).toMatchObject([
      { id, title: 'Clear writing clinic', offer: { seat: 'room', expiresAt: '2026-11-24T15:15:00.000Z' } },
    ]);
    const waiting = (await ben.browser.get<OccurrenceView>(at(id))).body;
    expect(waiting).toMatchObject({ mine: { state: 'waiting' }, allowed: { takeSeat: true, passOffer: true } });
    expect((await ben.browser.get(at(id, '/offer/take'))).status).toBe(404);
    const key = { 'idempotency-key': 'press-of-ben-1' };
    const taken = await ben.browser.post<BookingView>(at(id, '/offer/take'), {}, key);
    expect(taken).toMatchObject({ status: 200, body: { state: 'booked', seat: 'room', seats: { booked: 1, held: 0 } } });
    expect((await ben.browser.post<BookingView>(at(id, '/offer/take'), {}, key)).body).toEqual(taken.body);
    await app.settle();
    expect((await news(ben)).at(-1)?.title).toBe('You are booked: Clear writing clinic');
  });

  it('tells of a seat that lapsed, and shows hosts for whom it is held now', async () => {
    const {
      id,
      people: [anna, ben, cara],
    } = await full(tomorrow, 'Anna', 'Ben', 'Cara');
    if (!anna || !ben || !cara) throw new Error('There is nobody.');
    expect((await anna.browser.delete(at(id, '/booking'))).status).toBe(200);
    await app.settle();
    await pass('2026-11-24T15:15:00Z');
    const lapsed = (await news(ben)).at(-1);
    expect(lapsed?.title).toBe('Your time to take a seat is over: Clear writing clinic');
    expect(lapsed?.body).toContain('You keep your number on the waiting list');
    expect((await news(cara)).at(-1)?.title).toBe('A seat is held for you: Clear writing clinic');
    const { items } = (await ruth.browser.get<AttendeesView>(at(id, '/attendees'))).body;
    expect(items.map(({ person, offer }) => [person.id, offer?.expiresAt ?? null])).toEqual([
      [ben.id, null],
      [cara.id, '2026-11-24T19:56:00.000Z'],
    ]);
    const declined = await cara.browser.post<BookingView>(at(id, '/offer/pass'));
    expect(declined).toMatchObject({ status: 200, body: { state: 'waiting', queueNumber: 2, offer: null, passedOver: true } });
    await app.settle();
    expect((await news(ben)).at(-1)?.title).toBe('A seat is held for you: Clear writing clinic');
  });

  it('says nothing of a seat that is gone before the news is delivered', async () => {
    const {
      id,
      people: [anna, ben],
    } = await full(tomorrow, 'Anna', 'Ben');
    if (!anna || !ben) throw new Error('There is nobody.');
    expect((await anna.browser.delete(at(id, '/booking'))).status).toBe(200);
    await ben.browser.delete(at(id, '/booking'));
    await app.settle();
    expect((await news(ben)).map(({ title }) => title)).toEqual(['You are waiting for a seat at Clear writing clinic']);
  });

  it('tells everybody in the last hours, and those who come later that the seat has gone', async () => {
    const {
      id,
      people: [anna, ben, cara],
    } = await full(today, 'Anna', 'Ben', 'Cara');
    if (!anna || !ben || !cara) throw new Error('There is nobody.');
    expect((await anna.browser.delete(at(id, '/booking'))).status).toBe(200);
    await app.settle();
    for (const person of [ben, cara]) expect((await news(person)).at(-1)?.title).toBe('A seat is free: Clear writing clinic');
    expect((await cara.browser.post(at(id, '/offer/take'))).status).toBe(200);
    expect(await ben.browser.post<Problem>(at(id, '/offer/take'))).toMatchObject({ status: 409, body: { code: 'seat_gone' } });
  });

  it('prints the rule, and says what comes next for who waits', async () => {
    const {
      id,
      people: [anna, ben],
    } = await full(thursday, 'Anna', 'Ben');
    if (!anna || !ben) throw new Error('There is nobody.');
    const { body } = await ben.browser.get<OccurrenceView>(at(id));
    expect(body.waitlistRule.join(' ')).toContain('From 48 to 4 hours before, a free seat is offered');
    expect(body.whatComesNext).toContain('Until Tuesday 24 November 2026, 10:00 your seat is booked for you');
    expect((await anna.browser.get<OccurrenceView>(at(id))).body.whatComesNext).toBeNull();
    await app.settle();
    expect((await news(ben))[0]?.body).toContain('Until Tuesday 24 November 2026, 10:00 your seat is booked for you');
  });
});
