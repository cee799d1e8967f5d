import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import * as sample from '../../../../platform/files/testing/index.js';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { Staff, type Colleague } from '../../../sessions/testing/index.js';
import type { AttachmentView } from '../attachments/attachment.schemas.js';
import type { DraftView, MaybeDraft } from '../drafts/draft.schemas.js';
import type { WrittenPost } from '../posts/post.schemas.js';
import type { TopicPageView } from '../topics/topic.schemas.js';
import type { Mentionable, PreviewView } from './writing.schemas.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors: { field: string; message: string }[];
  readonly current?: unknown;
}

const openToAll = [
  { holder: 'staff', level: 'start' },
  { holder: 'forum-moderator', level: 'moderate' },
];

describe('writing over HTTP', () => {
  let app: RunningApp;
  let [ada, amara, ruth, ben]: Colleague[] = [];
  beforeAll(async () => {
    app = await startApp();
    const staff = await Staff.of(app);
    ada = await staff.colleague('Ada', 'administrator');
    [amara, ruth, ben] = [await staff.colleague('Amara'), await staff.colleague('Ruth'), await staff.colleague('Ben')];
  });
  afterAll(() => app.stop());

  const made = async (wishes: object = {}): Promise<number> => {
    const category = { name: `Letters ${randomUUID().slice(0, 8)}`, grants: openToAll, ...wishes };
    return (await ada!.browser.post<{ id: number }>('/api/forum/administration/categories', category)).body.id;
  };
  const aGroup = () =>
    made({ grants: [{ holder: 'member', level: 'start' }], members: [{ personId: ruth!.id, moderates: true }, { personId: amara!.id }] });
  const start = async (who: Colleague, categoryId: number, wishes: object = {}) => {
    app.clock.moveBy(60_000);
    const usual = { key: randomUUID(), categoryId, title: 'How do we say no kindly?', words: `Words of ${randomUUID()}` };
    return who.browser.post<WrittenPost & Problem>('/api/forum/topics', { ...usual, ...wishes });
  };
  const upload = (who: Colleague, name: string, bytes: Buffer) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    return who.browser.send<AttachmentView & Problem>('POST', '/api/forum/attachments', form);
  };
  const fetchFile = (who: Colleague, fileId: number) =>
    fetch(`${app.address}/api/forum/attachments/${String(fileId)}`, { headers: { cookie: who.browser.cookieHeader } });
  const whom = (who: Colleague, categoryId: number, query: string) =>
    who.browser.get<Mentionable & Problem>(`/api/forum/categories/${String(categoryId)}/mentionable?${query}`);

  it('asks who you are', async () => {
    for (const path of [
      '/api/forum/drafts',
      '/api/forum/drafts/topic:1',
      '/api/forum/attachments/1',
      '/api/forum/categories/1/mentionable',
    ]) {
      expect((await app.browser().get(path)).status).toBe(401);
    }
  });

  it('serves photos without where and by whose phone they were taken, upright, to be saved and inert', async () => {
    const photo = await sample.aPhoto({ type: 'jpeg', width: 3000, height: 1200, orientation: 6 });
    const { body: added } = await upload(amara!, 'Front – “desk”.jpg', photo);
    expect(added).toMatchObject({ name: 'Front – “desk”.jpg', label: 'JPEG image', picture: { width: 800, height: 2000 } });
    const { body } = await start(amara!, await made(), { attachments: [{ fileId: added.fileId, alt: 'The front desk' }] });
    const answer = await fetchFile(ben!, added.fileId);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': `sandbox; default-src 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.includes('Phone of Ruth')).toBe(false);
    const { exif, xmp, icc, orientation, width, height } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, orientation, width, height }).toEqual({ width: 800, height: 2000 });
    const page = await ben!.browser.get<TopicPageView>(`/api/forum/topics/${String(body.topicId)}`);
    expect(page.body.posts[0]?.attachments).toEqual([{ ...added, picture: { width: 800, height: 2000, alt: 'The front desk' } }]);
  });

  it('refuses what is not taken, in a sentence', async () => {
    const refused = async (name: string, bytes: Buffer) => (await upload(amara!, name, bytes)).body;
    expect(await refused('run.exe', sample.pdf)).toMatchObject({ code: 'file_type_not_taken' });
    expect(await refused('page.png', sample.page)).toMatchObject({ code: 'file_not_as_named' });
    expect(await refused('drawing.svg', sample.svg)).toMatchObject({ code: 'file_type_not_taken' });
    expect(await refused('letter.docx', sample.docxWithMacros)).toMatchObject({ code: 'file_holds_macros' });
    expect(await refused('large.pdf', Buffer.concat([sample.pdf, Buffer.alloc(4 * 1024 * 1024)]))).toMatchObject({
      code: 'file_too_large',
      errors: [{ field: 'file', message: '‘large.pdf’ is larger than 4 MB. Make it smaller, or add a link to where it is.' }],
    });
    const many = Array.from({ length: 6 }, (_, index) => ({ fileId: index + 1 }));
    expect((await start(amara!, await made(), { attachments: many })).body.errors).toEqual([
      { field: 'attachments', message: 'Add 5 files or fewer' },
    ]);
  });

  it('says nothing of files to those who may not read them, as if they were not there', async () => {
    const { body: added } = await upload(amara!, 'plan.pdf', sample.pdf);
    const mine = await fetchFile(amara!, added.fileId);
    expect(mine.status).toBe(200);
    const [others, none] = [await fetchFile(ruth!, added.fileId), await fetchFile(ruth!, 4_000_000)];
    expect([others.status, none.status]).toEqual([404, 404]);
    await start(amara!, await aGroup(), { attachments: [{ fileId: added.fileId }] });
    expect((await fetchFile(ruth!, added.fileId)).status).toBe(200);
    expect((await fetchFile(ben!, added.fileId)).status).toBe(404);
    expect((await fetchFile(ada!, added.fileId)).status).toBe(404);
  });

  it('shows words as the post will, and asks for patience in words', async () => {
    const words = 'Thanks @[Ruth](person:7)\n\n- [x] done\n\n<script>alert(1)</script>';
    const seen = await amara!.browser.post<PreviewView>('/api/forum/preview', { words });
    expect(seen.status).toBe(200);
    expect(seen.body.html).toContain('class="md-ref"');
    expect(seen.body.html).not.toContain('<script');
    expect((await amara!.browser.post<Problem>('/api/forum/preview', { words: 'a'.repeat(32_001) })).body.errors).toEqual([
      { field: 'words', message: 'What you write must be 32,000 characters or fewer' },
    ]);
    let last = seen as { status: number; body: unknown };
    for (let count = 0; count < 61 && last.status === 200; count += 1) last = await amara!.browser.post('/api/forum/preview', { words });
    expect(last).toMatchObject({ status: 429, body: { code: 'too_much_writing' } });
    expect((last.body as Problem).detail).toMatch(
      /^You have looked at the preview very often\. Look again in \d+ seconds?\. Your words are kept\.$/,
    );
    expect((await ruth!.browser.post('/api/forum/preview', { words })).status).toBe(200);
  });

  it('finds people by the beginnings of their names who may read there, and nobody else', async () => {
    const [open, group] = [await made(), await aGroup()];
    const { body: brief } = await amara!.browser.get<{ name: string }>(`/api/people/${String(ruth!.id)}`);
    const found = await whom(amara!, open, `q=${encodeURIComponent(brief.name.slice(0, 3).toLowerCase())}`);
    expect(found.body.items.map(({ id }) => id)).toContain(ruth!.id);
    expect(found.body.items.length).toBeLessThanOrEqual(8);
    expect((await whom(amara!, group, 'q=ru')).body.items.map(({ id }) => id)).toEqual([ruth!.id]);
    expect((await whom(amara!, group, 'q=ben')).body.items).toEqual([]);
    expect((await whom(ben!, group, 'q=ru')).status).toBe(404);
    expect((await whom(amara!, open, 'q=%25')).body.items).toEqual([]);
  });

  it('offers those who wrote in the topic before any letter is typed', async () => {
    const id = await made();
    const { body } = await start(ruth!, id);
    const offered = await whom(amara!, id, `topic=${String(body.topicId)}`);
    expect(offered.body.items.map(({ id: person }) => person)).toEqual([ruth!.id]);
    expect((await whom(ruth!, id, `topic=${String(body.topicId)}`)).body.items).toEqual([]);
  });

  it('keeps drafts by number, and sends the newer words along where they are refused', async () => {
    const at = '/api/forum/drafts/new:7';
    const { body: added } = await upload(ben!, 'notes.txt', Buffer.from('Notes'));
    const details = { attachments: [{ fileId: added.fileId }], kind: 'question' };
    const first = await ben!.browser.put<DraftView>(at, { basedOn: 0, words: 'one', title: 'How', details });
    expect(first.status).toBe(200);
    await ben!.browser.put(at, { basedOn: first.body.seq, words: 'two', details });
    const refused = await ben!.browser.put<Problem>(at, { basedOn: first.body.seq, words: 'old' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'draft_newer', current: { words: 'two', seq: first.body.seq + 1 } } });
    expect((await ben!.browser.get<MaybeDraft>(at)).body).toMatchObject({ draft: { words: 'two' }, files: [{ name: 'notes.txt' }] });
    expect((await amara!.browser.get<MaybeDraft>(at)).body).toEqual({ draft: null, files: [] });
    expect((await ben!.browser.get<Problem>('/api/forum/drafts/else:7')).status).toBe(422);
    expect((await ben!.browser.delete(at)).status).toBe(204);
    expect((await ben!.browser.get<MaybeDraft>(at)).body.draft).toBeNull();
  });
});
