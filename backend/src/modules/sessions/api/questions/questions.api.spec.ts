import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { Jobs } from '../../../../platform/outbox/index.js';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { Staff, type Colleague } from '../../testing/staff.js';
import type { SeriesView } from '../series/series.schemas.js';
import type { ConversationsOfSeries, QuestionsView } from './question.schemas.js';

describe('questions of a date over HTTP', () => {
  let app: RunningApp;
  let ruth: Colleague;
  let kwame: Colleague;
  let amara: Colleague;
  let gareth: Colleague;
  let elsewhere: Colleague;
  let libraries: number;

  beforeAll(async () => {
    app = await startApp();
    const staff = await Staff.of(app);
    ruth = await staff.colleague('Ruth');
    kwame = await staff.colleague('Kwame', 'session-organiser');
    amara = await staff.colleague('Amara');
    gareth = await staff.colleague('Gareth');
    elsewhere = await staff.colleague('Else');
    const transactions = app.app.get(Transactions);
    libraries = (await transactions.one<{ id: number }>(`SELECT id FROM service WHERE code = 'libraries'`))?.id ?? 0;
    await transactions.execute('UPDATE post SET service_id = (SELECT id FROM service WHERE code = ?) WHERE person_id = ?', [
      'council',
      elsewhere.id,
    ]);
  });
  afterAll(() => app.stop());

  const aDate = async (wishes: object = {}): Promise<{ id: number; seriesId: number }> => {
    const clinic = { title: 'Clear writing clinic', startsAt: '2026-11-26T10:00', durationMinutes: 60, place: 'Room 2', capacityRoom: 20 };
    const { body } = await ruth.browser.post<SeriesView>('/api/sessions/series', { ...clinic, ...wishes });
    const series = await kwame.browser.post<SeriesView>(`/api/sessions/series/${String(body.id)}/publication`);
    return { id: series.body.dates[0]?.id ?? 0, seriesId: body.id };
  };
  const at = (id: number, rest = ''): string => `/api/sessions/occurrences/${String(id)}/questions${rest}`;
  const ask = (who: Colleague, id: number, words = `How does it work, ${randomUUID()}?`) => {
    app.clock.moveBy(60_000);
    return who.browser.post<{ number: number }>(at(id), { key: randomUUID(), words });
  };
  const look = (who: Colleague, id: number, names = '') => who.browser.get<QuestionsView>(at(id, names));
  const follows = async (who: Colleague, topicId: number): Promise<string[]> => {
    await app.settle();
    const rows = await app.app
      .get(Transactions)
      .query<{ reason: string }>('SELECT reason FROM forum_follow WHERE person_id = ? AND topic_id = ? ORDER BY reason', [who.id, topicId]);
    return rows.map(({ reason }) => reason);
  };

  it('has nothing in the forum until somebody asks; then it is a topic of its own', async () => {
    const { id, seriesId } = await aDate();
    expect((await look(amara, id)).body).toMatchObject({
      topicId: null,
      questions: [],
      summary: null,
      allowed: { ask: true, present: false, sumUp: false },
    });
    const { status, body } = await ask(amara, id);
    expect(status).toBe(201);
    const { body: view } = await look(gareth, id);
    expect(view.questions).toEqual([expect.objectContaining({ number: body.number, votes: 0, askedBy: 'Amara Test', isMine: false })]);
    const { body: topic } = await amara.browser.get<{ topic: object }>(`/api/forum/topics/${String(view.topicId)}`);
    expect(topic.topic).toMatchObject({
      title: 'Clear writing clinic, Thursday 26 November 2026',
      about: { kind: 'occurrence', id },
      author: { kind: 'product' },
      category: { slug: 'sessions', isOpen: true },
    });
    const { body: talks } = await gareth.browser.get<ConversationsOfSeries>(`/api/sessions/series/${String(seriesId)}/conversations`);
    expect(talks.items).toEqual([
      expect.objectContaining({ occurrenceId: id, topicId: view.topicId, open: 1, answered: 0, hasSummary: false }),
    ]);
  });

  it('is voted for by those whom it is meant for, answered and summed up by who runs it', async () => {
    const { id } = await aDate();
    const { number } = (await ask(amara, id)).body;
    expect((await gareth.browser.put(at(id, `/${String(number)}/vote`), { wanted: true })).status).toBe(204);
    expect((await amara.browser.put(at(id, `/${String(number)}/vote`), { wanted: true })).status).toBe(409);
    expect((await gareth.browser.put(at(id, `/${String(number)}/answered`), { answered: true })).status).toBe(403);
    expect((await ruth.browser.put(at(id, `/${String(number)}/answered`), { answered: true })).status).toBe(204);
    expect((await look(gareth, id)).body.questions).toEqual([
      expect.objectContaining({ votes: 1, voted: true, answeredAt: expect.any(String) as unknown as string }),
    ]);
    const summary = { key: randomUUID(), words: 'We read **three** letters.' };
    expect((await gareth.browser.put(at(id, '/summary'), summary)).status).toBe(403);
    expect((await kwame.browser.put(at(id, '/summary'), summary)).status).toBe(204);
    expect((await look(amara, id)).body.summary).toMatchObject({
      author: 'Kwame Test',
      html: '<p>We read <strong>three</strong> letters.</p>',
    });
  });

  it('names nobody where names are hidden', async () => {
    const { id } = await aDate();
    await ask(amara, id);
    const shown = await look(ruth, id, '?names=hidden');
    expect(shown.body.questions).toHaveLength(1);
    expect(JSON.stringify(shown.body)).not.toContain('Amara');
  });

  it('is followed by who has a place, for that reason only, and by nobody who has not', async () => {
    const { id } = await aDate();
    await gareth.browser.post(`/api/sessions/occurrences/${String(id)}/booking`, {});
    await ask(amara, id);
    const topicId = (await look(amara, id)).body.topicId ?? 0;
    expect(await follows(gareth, topicId)).toEqual(['session']);
    expect(await follows(ruth, topicId)).toEqual(['session']);
    expect(await follows(amara, topicId)).toEqual(['replied']);
    await amara.browser.post(`/api/sessions/occurrences/${String(id)}/booking`, {});
    expect(await follows(amara, topicId)).toEqual(['replied', 'session']);
    await amara.browser.delete(`/api/sessions/occurrences/${String(id)}/booking`);
    await gareth.browser.delete(`/api/sessions/occurrences/${String(id)}/booking`);
    expect(await follows(amara, topicId)).toEqual(['replied']);
    expect(await follows(gareth, topicId)).toEqual([]);
  });

  it('is not there for people whom the session is not meant for, nor is what it is called', async () => {
    const { id, seriesId } = await aDate({ audience: 'service', audienceServiceId: libraries, title: 'Only for libraries' });
    const { number } = (await ask(amara, id)).body;
    const topicId = (await look(amara, id)).body.topicId ?? 0;
    const nothing = await elsewhere.browser.get('/api/sessions/occurrences/999999/questions');
    expect(nothing.status).toBe(404);
    for (const path of [at(id), `/api/forum/topics/${String(topicId)}`, `/api/sessions/series/${String(seriesId)}/conversations`]) {
      expect((await elsewhere.browser.get(path)).status).toBe(404);
    }
    expect((await ask(elsewhere, id)).status).toBe(404);
    expect((await elsewhere.browser.put(at(id, `/${String(number)}/vote`), { wanted: true })).status).toBe(404);
    const latest = await elsewhere.browser.get('/api/forum/topics?list=latest');
    expect(JSON.stringify(latest.body)).not.toContain('Only for libraries');
    expect(JSON.stringify((await gareth.browser.get('/api/forum/topics?list=latest')).body)).toContain('Only for libraries');
  });

  it('refuses what nobody could read from the back of a room, with a sentence at the field', async () => {
    const { id } = await aDate();
    for (const [words, message] of [
      ['  ', 'Write something'],
      ['x'.repeat(1_001), 'What you write must be 1,000 characters or fewer'],
    ] as const) {
      const refused = await amara.browser.post<{ errors: object[] }>(at(id), { key: randomUUID(), words });
      expect(refused.status).toBe(422);
      expect(refused.body.errors).toEqual([{ field: 'words', message }]);
    }
    expect((await look(amara, id)).body.topicId).toBeNull();
  });

  it('is called as its date is, and closed some weeks after it', async () => {
    const { id } = await aDate();
    await ask(amara, id);
    const topicId = (await look(amara, id)).body.topicId ?? 0;
    const topic = () =>
      app.app
        .get(Transactions)
        .one<{ title: string; locked: number }>('SELECT title, locked_at IS NOT NULL AS locked FROM forum_topic WHERE id = ?', [topicId]);
    await ruth.browser.post(`/api/sessions/occurrences/${String(id)}/cancellation`, { reason: 'The room is flooded.' });
    await app.settle();
    expect(await topic()).toMatchObject({ locked: 1 });
    const late = await gareth.browser.post<{ code: string }>(`/api/forum/topics/${String(topicId)}/posts`, {
      key: randomUUID(),
      words: 'Late.',
    });
    expect(late.body.code).toBe('topic_locked');

    const other = await aDate();
    await ask(amara, other.id);
    const otherTopic = (await look(amara, other.id)).body.topicId ?? 0;
    app.clock.moveTo('2026-12-27T12:00:00Z');
    await app.app.get(Jobs).run('sessions.close-conversations');
    const closed = await app.app
      .get(Transactions)
      .one<{ locked: number }>('SELECT locked_at IS NOT NULL AS locked FROM forum_topic WHERE id = ?', [otherTopic]);
    expect(closed?.locked).toBe(1);
  });
});
