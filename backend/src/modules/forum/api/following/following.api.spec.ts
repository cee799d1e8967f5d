import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aMailServer, type MailServer } from '../../../../platform/mail/testing/mail-server.js';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { Staff, type Colleague } from '../../../sessions/testing/index.js';
import { aCategory } from '../../testing/index.js';
import type { AcceptedView, PostReactionsView, ReactedView } from '../answers/answer.schemas.js';
import type { WrittenPost } from '../posts/post.schemas.js';
import type { FollowingView, NewsSettingsView, UnsubscribeView } from './following.schemas.js';

const MINUTE = 60_000;

describe('following the forum over HTTP', () => {
  let app: RunningApp;
  let mails: MailServer;
  let categoryId: number;
  let amara: Colleague;
  let ruth: Colleague;

  beforeAll(async () => {
    mails = await aMailServer();
    app = await startApp({ env: { SMTP_URL: mails.url } });
    const staff = await Staff.of(app);
    [amara, ruth] = [await staff.colleague('Amara'), await staff.colleague('Ruth')];
    categoryId = await aCategory({ get: (type) => app.app.get(type) });
  });
  afterAll(async () => {
    await app.stop();
    await mails.stop();
  });

  /** Where links in mails lead, as nothing else is set. */
  const site = 'http://localhost:3000';
  const addressOf = ({ name }: Colleague): string => `${name.toLowerCase()}.${name === 'Amara' ? '1' : '2'}@aldermere.example`;
  const mailsTo = (who: Colleague) => mails.to(addressOf(who));
  const later = async (minutes: number): Promise<void> => {
    await app.settle();
    app.clock.moveBy(minutes * MINUTE);
    await app.settle();
  };
  const started = async (who: Colleague, words = `How would you say ${randomUUID()}?`): Promise<number> => {
    app.clock.moveBy(MINUTE);
    const request = { key: randomUUID(), categoryId, kind: 'question', title: 'Letters without jargon', words };
    const answer = await who.browser.post<WrittenPost>('/api/forum/topics', request);
    expect(answer.status).toBe(201);
    return answer.body.topicId;
  };
  const reply = async (who: Colleague, topicId: number, words: string): Promise<void> => {
    app.clock.moveBy(MINUTE);
    expect((await who.browser.post(`/api/forum/topics/${String(topicId)}/posts`, { key: randomUUID(), words })).status).toBe(201);
  };
  const at = (topicId: number, rest: string): string => `/api/forum/topics/${String(topicId)}/${rest}`;
  /** As a mail program does: no cookie, no origin. */
  const oneClick = (
    address: string,
    body: URLSearchParams | FormData = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  ): Promise<Response> => fetch(address.replace(site, app.address), { method: 'POST', body });

  it('asks who you are, except behind the link of a mail', async () => {
    const stranger = app.browser();
    for (const path of [
      '/api/forum/topics/1/following',
      '/api/forum/categories/1/watch',
      '/api/forum/news-settings',
      '/api/forum/topics/1/posts/1/reactions',
    ])
      expect((await stranger.get(path)).status).toBe(401);
    expect((await stranger.put('/api/forum/topics/1/answer', { number: 2 })).status).toBe(401);
    expect((await stranger.get('/api/forum/unsubscribe/nothing')).status).toBe(404);
  });

  it('mails a mention with what RFC 8058 asks for; one click without cookies stops the topic, looking does not', async () => {
    const topicId = await started(ruth, `@[Amara](person:${String(amara.id)}), how would **you** say that?`);
    await later(10);
    const [mention] = mailsTo(amara);
    expect(mention?.mail).toMatchObject({ subject: 'Ruth Test mentioned you: Letters without jargon' });
    expect(mention?.mail.text).toContain('how would you say that?');
    expect(mention?.mail.text).toContain(`${site}/forum/t/${String(topicId)}/1?reply=1`);
    expect(mention?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const address = /^<(http:\/\/localhost:3000\/unsubscribe\/[\w-]+)>$/.exec(mention?.header('list-unsubscribe') ?? '')?.[1] ?? '';
    const path = `/api/forum${new URL(address).pathname}`;
    const stranger = app.browser();
    expect((await stranger.get<UnsubscribeView>(path)).body).toEqual({
      what: 'topic',
      name: 'Letters without jargon',
      stopped: false,
      was: null,
    });
    expect((await oneClick(address)).status).toBe(204);
    expect((await oneClick(address)).status).toBe(204);
    expect((await amara.browser.get<FollowingView>(at(topicId, 'following'))).body).toMatchObject({ level: 'muted', chosen: true });
    await reply(ruth, topicId, `@[Amara](person:${String(amara.id)}) again`);
    await later(20);
    expect(mailsTo(amara)).toHaveLength(1);
    const resumed = await stranger.post<UnsubscribeView>(path, { stopped: false });
    expect(resumed).toMatchObject({ status: 200, body: { stopped: false } });
    expect((await amara.browser.get<FollowingView>(at(topicId, 'following'))).body).toMatchObject({ level: 'following', chosen: false });
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await oneClick(address, form)).status).toBe(204);
    expect((await oneClick(address.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A')))).status).toBe(404);
    // The page's own change is guarded as every other.
    expect(
      (await fetch(`${app.address}${path}`, { method: 'POST', body: '{"stopped":false}', headers: { 'content-type': 'application/json' } }))
        .status,
    ).toBe(403);
  });

  it('keeps what I chose, and refuses what cannot be', async () => {
    const topicId = await started(ruth);
    const chosen = await amara.browser.put<FollowingView>(at(topicId, 'following'), { level: 'watching' });
    expect(chosen).toMatchObject({ status: 200, body: { level: 'watching', chosen: true, because: [{ reason: 'chosen' }] } });
    expect((await amara.browser.put<FollowingView>(at(topicId, 'following'), { level: null })).body).toMatchObject({
      level: 'normal',
      because: [],
    });
    expect((await amara.browser.put(at(topicId, 'following'), { level: 'sometimes' })).status).toBe(422);
    expect((await amara.browser.put(at(999_999, 'following'), { level: 'muted' })).status).toBe(404);
    const watch = `/api/forum/categories/${String(categoryId)}/watch`;
    expect((await amara.browser.put(watch, {})).body).toEqual({ watching: true });
    expect((await amara.browser.get(watch)).body).toEqual({ watching: true });
    expect((await amara.browser.delete(watch)).body).toEqual({ watching: false });
    const settings = '/api/forum/news-settings';
    expect((await amara.browser.get<NewsSettingsView>(settings)).body).toEqual({ digest: 'off', awayUntil: null });
    const wish = { digest: 'weekly', awayUntil: '2026-12-04' };
    expect((await amara.browser.put<NewsSettingsView>(settings, wish)).body).toEqual(wish);
    expect((await amara.browser.get<NewsSettingsView>(settings)).body).toEqual(wish);
    const refused = await amara.browser.put<{ errors: unknown[] }>(settings, { digest: 'hourly', awayUntil: '2026-02-30' });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'digest' }, { field: 'awayUntil' }] } });
  });

  it('accepts an answer and takes it back, reacts and says who did', async () => {
    const topicId = await started(ruth);
    await reply(amara, topicId, 'I put the decision first');
    expect((await amara.browser.put(at(topicId, 'answer'), { number: 2 })).status).toBe(403);
    const accepted = await ruth.browser.put<AcceptedView>(at(topicId, 'answer'), { number: 2 });
    expect(accepted).toMatchObject({ status: 200, body: { acceptedNumber: 2 } });
    expect((await ruth.browser.delete<AcceptedView>(at(topicId, 'answer'))).body.acceptedNumber).toBeNull();
    const thanked = await ruth.browser.put<ReactedView>(at(topicId, 'posts/2/reactions/thanks'), {});
    expect(thanked.body).toMatchObject({ reactions: { thanks: 1, helpful: 0, celebrate: 0 }, mine: ['thanks'] });
    expect((await ruth.browser.put(at(topicId, 'posts/2/reactions/boo'), {})).status).toBe(422);
    const who = await amara.browser.get<PostReactionsView>(at(topicId, 'posts/2/reactions'));
    expect(who.body.items[0]).toEqual({ kind: 'thanks', names: ['Ruth Test'], others: 0 });
    const back = await ruth.browser.delete<ReactedView>(at(topicId, 'posts/2/reactions/thanks'));
    expect(back.body).toMatchObject({ reactions: { thanks: 0 }, mine: [] });
  });

  it('is all in what a person can download about themselves', async () => {
    const { body } = await amara.browser.get<Record<string, unknown>>('/api/account/data');
    expect(JSON.stringify(body)).toContain('forum-following');
  });
});
