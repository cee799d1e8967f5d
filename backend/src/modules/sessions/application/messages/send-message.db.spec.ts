import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Refused } from '../../../../platform/errors/index.js';
import { bookSeatSchema } from '../../api/seats/booking.schemas.js';
import { messagesQuerySchema, sendMessageSchema } from '../../api/messages/message.schemas.js';
import { MessagesClosed, MessagesTooOften, NobodyToWriteTo } from '../../domain/messages/organising.errors.js';
import { mostMessages, type MessageAudience } from '../../domain/messages/session-message.js';
import { anOccurrence, type StoredOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookSeat } from '../seats/book-seat.js';
import type { About } from './message-scopes.js';
import { MessagesQueries } from './messages.queries.js';
import { SendMessage } from './send-message.js';

describe('writing to those who have a place', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  const words = (to: MessageAudience = 'everyone', wish: object = {}) =>
    sendMessageSchema.parse({ to, subject: 'Another room', words: 'We meet in **Room 3**.', ...wish });
  const send = (about: About, request = words(), writer: Actor = ruth, key?: string) =>
    room.get(SendMessage).run(writer, about, request, key);
  const record = (about: About, reader: Actor = ruth) => room.get(MessagesQueries).record(reader, about, messagesQuerySchema.parse({}));
  const recipientsOf = async (messageId: number): Promise<number[]> =>
    (
      await room
        .get(Transactions)
        .query<{ id: number }>('SELECT person_id AS id FROM session_message_recipient WHERE message_id = ? ORDER BY 1', [messageId])
    ).map(({ id }) => id);
  const booked = (actor: Actor, id: number, seat: 'room' | 'online') => room.get(BookSeat).run(actor, id, bookSeatSchema.parse({ seat }));

  /** Two dates with one seat in the room and one online. At the first: anna in the room, ben online, cara waits. At the second: anna waits for ben. */
  const twoDates = async (): Promise<StoredOccurrence & { anna: Actor; ben: Actor; cara: Actor }> => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const series = await anOccurrence(room, {
      rule: 'FREQ=WEEKLY;COUNT=2',
      capacity: 1,
      capacityOnline: 1,
      link: 'https://meet.example/1',
    }).stored();
    const [first = 0, second = 0] = series.ids;
    await booked(anna, first, 'room');
    await booked(ben, first, 'online');
    await booked(cara, first, 'room');
    await booked(ben, second, 'room');
    await booked(anna, second, 'room');
    return { ...series, anna, ben, cara };
  };

  it('reaches exactly those who are meant, each once', async () => {
    const { ids, seriesId, anna, ben, cara } = await twoDates();
    const [first = 0] = ids;
    const cases: [About, MessageAudience, Actor[]][] = [
      [{ occurrenceId: first }, 'everyone', [anna, ben, cara]],
      [{ occurrenceId: first }, 'booked', [anna, ben]],
      [{ occurrenceId: first }, 'online', [ben]],
      [{ seriesId }, 'everyone', [anna, ben, cara]],
      [{ seriesId }, 'waiting', [anna, cara]],
    ];
    for (const [about, to, people] of cases) {
      const sent = await send(about, words(to));
      expect(sent.recipients).toBe(people.length);
      expect(await recipientsOf(sent.id)).toEqual(people.map(({ personId }) => personId).sort((one, other) => one - other));
    }
  });

  it('counts beforehand whom each choice would reach', async () => {
    const { id } = await twoDates();
    expect((await record({ occurrenceId: id })).audiences).toEqual([
      { to: 'everyone', people: 3 },
      { to: 'booked', people: 2 },
      { to: 'waiting', people: 1 },
      { to: 'room', people: 1 },
      { to: 'online', people: 1 },
    ]);
  });

  it('leaves out who wrote it, who left the council, and dates that are over', async () => {
    const { seriesId, ids, anna, ben } = await twoDates();
    const [first = 0] = ids;
    await room.get(Transactions).execute('UPDATE occurrence SET capacity_online = 2 WHERE id = ?', [first]);
    await booked(ruth, first, 'online');
    room.colleagues.gone.add(ben.personId);
    const toDate = await send({ occurrenceId: first }, words('booked'));
    expect(await recipientsOf(toDate.id)).toEqual([anna.personId]);
    room.clock.moveTo('2026-11-27T09:00:00Z');
    const toSeries = await send({ seriesId });
    expect(await recipientsOf(toSeries.id)).toEqual([anna.personId]);
    room.colleagues.gone.delete(ben.personId);
  });

  it('is kept for those who run the date, as safe HTML, and for nobody else', async () => {
    const { id, seriesId, anna } = await twoDates();
    await send({ occurrenceId: id }, words('booked', { words: 'Read <script>alert(1)</script> **this**' }), kwame);
    const { items, maySend } = await record({ occurrenceId: id });
    expect(maySend).toBe(true);
    expect(items).toMatchObject([
      { to: 'booked', recipients: 2, subject: 'Another room', sentBy: { id: kwame.personId }, date: { occurrenceId: id } },
    ]);
    expect(items[0]?.html).toContain('<strong>this</strong>');
    expect(items[0]?.html).not.toContain('<script');
    expect((await record({ seriesId })).items).toHaveLength(1);
    await expect(record({ occurrenceId: id }, anna)).rejects.toThrow(Refused);
    await expect(send({ occurrenceId: id }, words(), anna)).rejects.toThrow(Refused);
  });

  it('is refused where it would reach nobody, and long after the date', async () => {
    const { id } = await anOccurrence(room).stored();
    await expect(send({ occurrenceId: id })).rejects.toThrow(NobodyToWriteTo);
    const over = await anOccurrence(room).bookedBy(aPerson()).stored();
    room.clock.moveTo('2026-12-24T10:59:00Z');
    expect((await send({ occurrenceId: over.id })).recipients).toBe(1);
    room.clock.moveTo('2026-12-24T11:00:00Z');
    await expect(send({ occurrenceId: over.id })).rejects.toThrow(MessagesClosed);
    expect(await record({ occurrenceId: over.id })).toMatchObject({ maySend: false, whyNot: /more than 28 days ago/ });
  });

  it('is one message when it is clicked twice at the same moment', async () => {
    const { id } = await twoDates();
    const sent = await Promise.all(Array.from({ length: 6 }, () => send({ occurrenceId: id }, words(), ruth, 'double-click-msg')));
    expect(new Set(sent.map((message) => message.id)).size).toBe(1);
    expect((await record({ occurrenceId: id })).items).toHaveLength(1);
  });

  it('lets no more through than are allowed in a day, however many write at once', async () => {
    const { id, seriesId } = await twoDates();
    const attempts = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) => send(index % 2 ? { seriesId } : { occurrenceId: id }, words(), index % 3 ? ruth : kwame)),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(mostMessages);
    for (const attempt of attempts) if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(MessagesTooOften);
    expect((await record({ seriesId })).whyNot).toMatch(/You can send the next from Tuesday 3 November 2026, 09:00\./);
    room.clock.moveTo('2026-11-03T09:00:00Z');
    expect((await send({ seriesId })).recipients).toBe(3);
  });
});
