import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { Answer } from '../../domain/feedback/feedback.js';
import { KeepFeedback } from '../../jobs/keep-feedback.js';
import { anOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, ruth } from '../../testing/council.js';
import { aSessionsRoom, specsBegin, type SessionsRoom } from '../../testing/sessions-room.js';
import { AnswerFeedback } from './answer-feedback.js';
import { FeedbackQueries } from './feedback.queries.js';
import { MarkAttendance } from '../attendance/mark-attendance.js';

const ENDED = '2026-11-26T11:00:00Z';
const LAST_MOMENT = '2026-12-03T23:59:59Z';
const OVER = '2026-12-04T00:00:00Z';
const pleased: Answer = { useful: 'very', recommend: 'yes', better: null };

describe('feedback after a date', () => {
  let room: SessionsRoom;
  let transactions: Transactions;

  beforeAll(async () => {
    room = await aSessionsRoom({ pool: 16 });
    transactions = room.get(Transactions);
  });
  afterAll(() => room.stop());
  afterEach(() => {
    room.clock.moveTo(specsBegin);
  });

  const people = (count: number): Actor[] => Array.from({ length: count }, aPerson);
  const bookedBy = async (guests: readonly Actor[]) => {
    const date = anOccurrence(room, { capacity: 100 });
    for (const guest of guests) date.bookedBy(guest);
    return date.stored();
  };
  const answer = (actor: Actor, id: number, said: Partial<Answer> = {}) => room.get(AnswerFeedback).run(actor, id, { ...pleased, ...said });
  const view = (actor: Actor, id: number) => room.get(FeedbackQueries).view(actor, id);
  const results = (id: number, actor = ruth) => room.get(FeedbackQueries).results(actor, id);
  const close = async () => {
    room.clock.moveTo(OVER);
    await room.get(KeepFeedback).close();
  };

  it('is taken from its end to the end of the fifth working day', async () => {
    const [early, late, tooLate] = people(3) as [Actor, Actor, Actor];
    const { id } = await bookedBy([early, late, tooLate]);
    await expect(answer(early, id)).rejects.toMatchObject({ code: 'feedback_not_open' });
    room.clock.moveTo(ENDED);
    expect(await view(early, id)).toMatchObject({
      state: 'open',
      lastDay: '2026-12-03',
      asked: true,
      answered: false,
      allowed: { answer: true },
    });
    await answer(early, id);
    expect(await view(early, id)).toMatchObject({ answered: true, allowed: { answer: false } });
    room.clock.moveTo(LAST_MOMENT);
    await answer(late, id);
    room.clock.moveTo(OVER);
    await expect(answer(tooLate, id)).rejects.toMatchObject({ code: 'feedback_closed' });
  });

  it('is asked of those who came', async () => {
    const [came, stayedAway, stranger] = people(3) as [Actor, Actor, Actor];
    const { id } = await bookedBy([came, stayedAway]);
    room.clock.moveTo(ENDED);
    await room.get(MarkAttendance).run(ruth, id, { items: [{ personId: stayedAway.personId, attendance: 'did-not-come' }] });
    await answer(came, id);
    await expect(answer(stayedAway, id)).rejects.toMatchObject({ code: 'feedback_not_asked', status: 403 });
    await expect(answer(stranger, id)).rejects.toMatchObject({ code: 'feedback_not_asked' });
    await expect(answer(ruth, id)).rejects.toMatchObject({ code: 'feedback_not_asked' });
  });

  it('is one answer, however often the button is pressed', async () => {
    const [guest] = people(1) as [Actor];
    const { id } = await bookedBy([guest]);
    room.clock.moveTo(ENDED);
    const clicks = await Promise.allSettled([1, 2, 3, 4].map(() => answer(guest, id, { better: 'Once' })));
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const click of clicks) if (click.status === 'rejected') expect(click.reason).toMatchObject({ code: 'feedback_already_answered' });
    expect(await results(id)).toMatchObject({ answers: 1 });
    expect(await transactions.query('SELECT words FROM feedback_comment WHERE occurrence_id = ?', [id])).toHaveLength(1);
  });

  it('shows its number while it is open, and nothing that one answer more could give away', async () => {
    const guests = people(7);
    const { id } = await bookedBy(guests);
    room.clock.moveTo(ENDED);
    for (const [index, guest] of guests.entries()) {
      await answer(guest, id, { better: `Words ${String(index)}` });
      expect(await results(id)).toMatchObject({ answers: index + 1, shown: false, useful: null, recommend: null, comments: [] });
    }
    await close();
    const first = await results(id, kwame);
    expect(first).toMatchObject({ state: 'closed', answers: 7, shown: true, useful: null });
    expect([...first.comments].sort()).toEqual(guests.map((_, index) => `Words ${String(index)}`));
    expect(await results(id)).toEqual(first);
  });

  it('shows nothing of four, and keeps nothing of them', async () => {
    const guests = people(4);
    const { id } = await bookedBy(guests);
    room.clock.moveTo(ENDED);
    for (const guest of guests) await answer(guest, id, { better: 'Shorter, please' });
    await close();
    expect(await results(id)).toMatchObject({ state: 'closed', answers: 4, shown: false, comments: [] });
    for (const table of ['feedback_score', 'feedback_comment']) {
      expect(await transactions.query(`SELECT 1 FROM ${table} WHERE occurrence_id = ?`, [id])).toEqual([]);
    }
  });

  it('is for those who run the date', async () => {
    const [guest] = people(1) as [Actor];
    const { id } = await bookedBy([guest]);
    await expect(results(id, guest)).rejects.toMatchObject({ status: 403 });
    expect((await view(guest, id)).allowed.seeResults).toBe(false);
    expect((await view(ruth, id)).allowed.seeResults).toBe(true);
  });

  it('holds the last answer or closes before it, never half of it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const guests = people(5);
      room.clock.moveTo(specsBegin);
      const { id } = await bookedBy(guests);
      room.clock.moveTo(ENDED);
      for (const guest of guests.slice(1)) await answer(guest, id, { useful: 'not' });
      room.clock.moveTo(LAST_MOMENT);
      const last = answer(guests[0] ?? ruth, id).then(
        () => 5,
        () => 4,
      );
      room.clock.moveTo(OVER);
      await room.get(KeepFeedback).close();
      const answered = await last;
      await room.get(KeepFeedback).close();
      const { answers, shown } = await results(id);
      expect({ answers, shown }).toEqual({ answers: answered, shown: answered === 5 });
    }
  });

  it('leads from no answer to anybody: no person, no time, no order', async () => {
    const guests = people(12);
    const { id } = await bookedBy(guests);
    room.clock.moveTo(ENDED);
    for (const [index, guest] of guests.entries()) await answer(guest, id, { better: `Words ${String(index).padStart(2, '0')}` });
    const columns = await transactions.query<{ name: string }>(
      `SELECT CONCAT(table_name, '.', column_name) AS name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name IN ('feedback_sent', 'feedback_score', 'feedback_comment') ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'feedback_comment.id',
      'feedback_comment.occurrence_id',
      'feedback_comment.words',
      'feedback_score.id',
      'feedback_score.occurrence_id',
      'feedback_score.recommend',
      'feedback_score.useful',
      'feedback_sent.occurrence_id',
      'feedback_sent.person_id',
    ]);
    const ids = () => transactions.query<{ id: string }>('SELECT id FROM feedback_comment WHERE occurrence_id = ? ORDER BY id', [id]);
    const before = await ids();
    await close();
    const after = await ids();
    expect(after).toHaveLength(12);
    expect(after.filter(({ id: one }) => before.some(({ id: other }) => other === one))).toEqual([]);
    const { comments } = await results(id);
    expect(comments).not.toEqual([...comments].sort());
    // Neither the audit nor the outbox knows that somebody answered.
    for (const guest of guests) {
      expect(
        await transactions.query('SELECT 1 FROM audit_entry WHERE actor_id = ? OR person_id = ?', [guest.personId, guest.personId]),
      ).toEqual([]);
    }
    const [guest] = guests as [Actor];
    expect(await room.get(FeedbackQueries).everythingOf(guest.personId)).toMatchObject([{ title: 'Clear writing clinic', answered: 1 }]);
  });

  it('is asked after once, when the date has ended, wherever it was moved to', async () => {
    const { id } = await bookedBy(people(1));
    const asked = async () =>
      (await transactions.one<{ at: Date | null }>('SELECT asked_at AS at FROM feedback_round WHERE occurrence_id = ?', [id]))?.at;
    await transactions.execute(
      `UPDATE occurrence SET starts_at = '2026-11-27 14:00', ends_at = '2026-11-27 15:00', local_start = '2026-11-27T14:00', local_end = '2026-11-27T15:00' WHERE id = ?`,
      [id],
    );
    room.clock.moveTo(ENDED);
    await room.get(KeepFeedback).open();
    expect(await asked()).toBeUndefined();
    room.clock.moveTo('2026-11-27T15:00:00Z');
    await Promise.all([room.get(KeepFeedback).open(), room.get(KeepFeedback).open()]);
    expect(await asked()).toEqual(new Date('2026-11-27T15:00:00Z'));
    room.clock.moveTo('2026-11-30T15:00:00Z');
    await room.get(KeepFeedback).open();
    expect(await asked()).toEqual(new Date('2026-11-27T15:00:00Z'));
  });

  it('adds up over a series, of the dates whose results are shown', async () => {
    const [many, few] = [people(6), people(3)];
    const date = anOccurrence(room, { capacity: 100, rule: 'FREQ=WEEKLY;COUNT=2' });
    for (const guest of many) date.bookedBy(guest);
    const { seriesId, ids } = await date.stored();
    const [first = 0, second = 0] = ids;
    const { BookSeat } = await import('../seats/book-seat.js');
    const { bookSeatSchema } = await import('../../api/seats/booking.schemas.js');
    for (const guest of few) await room.get(BookSeat).run(guest, second, bookSeatSchema.parse({}));
    expect(await room.get(FeedbackQueries).ofSeries(seriesId)).toBeNull();
    room.clock.moveTo('2026-12-03T11:00:00Z');
    for (const [index, guest] of many.entries()) await answer(guest, first, { useful: index < 2 ? 'fairly' : 'very' });
    for (const guest of few) await answer(guest, second, { useful: 'not', recommend: 'no' });
    room.clock.moveTo('2026-12-20T00:00:00Z');
    await room.get(KeepFeedback).close();
    expect(await room.get(FeedbackQueries).ofSeries(seriesId)).toEqual({
      dates: 1,
      answers: 6,
      useful: { not: 0, 'a-little': 0, fairly: 2, very: 4, extremely: 0 },
      recommend: null,
    });
  });
});
