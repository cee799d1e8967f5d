import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '../../../../platform/config/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import * as sample from '../../../../platform/files/testing/index.js';
import { Jobs } from '../../../../platform/outbox/index.js';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { Staff, type Colleague } from '../../testing/staff.js';
import type { FeedbackResults, FeedbackView } from '../feedback/feedback.schemas.js';
import type { MaterialView, MaterialsView } from './material.schemas.js';
import type { SeriesView } from '../series/series.schemas.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors: { field: string; message: string }[];
}

describe('materials and feedback over HTTP', () => {
  let app: RunningApp;
  let staff: Staff;
  let ruth: Colleague;
  let kwame: Colleague;
  let amara: Colleague;

  beforeAll(async () => {
    app = await startApp();
    staff = await Staff.of(app);
    ruth = await staff.colleague('Ruth');
    kwame = await staff.colleague('Kwame', 'session-organiser');
    amara = await staff.colleague('Amara');
  });
  afterAll(() => app.stop());

  const at = (id: number, rest: string): string => `/api/sessions/occurrences/${String(id)}/${rest}`;
  const aDate = async (): Promise<number> => {
    const clinic = { title: 'Clear writing clinic', startsAt: '2026-11-26T10:00', durationMinutes: 60, place: 'Room 2', capacityRoom: 20 };
    const { body } = await ruth.browser.post<SeriesView>('/api/sessions/series', clinic);
    const series = await kwame.browser.post<SeriesView>(`/api/sessions/series/${String(body.id)}/publication`);
    return series.body.dates[0]?.id ?? 0;
  };
  const upload = <Body = MaterialView>(
    person: Colleague,
    id: number,
    name: string,
    bytes: Buffer,
    fields: Record<string, string> = { kind: 'slides' },
  ) => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    return person.browser.send<Body>('POST', at(id, 'materials/files'), form);
  };
  const fetchFile = (person: Colleague, id: number, material: number, headers: Record<string, string> = {}) =>
    fetch(`${app.address}${at(id, `materials/${String(material)}/file`)}`, {
      headers: { cookie: person.browser.cookieHeader, ...headers },
    });
  const news = (person: Colleague): Promise<{ title: string; link: string }[]> =>
    app.app
      .get(Transactions)
      .query(`SELECT title, link FROM notification WHERE person_id = ? AND channel = 'app' ORDER BY id`, [person.id]);
  const arriving = (): Promise<string[]> => readdir(join(app.app.get(Config).dataDir, 'files', 'arriving')).catch(() => []);

  it('gives a file to be saved, inert and under its name', async () => {
    const id = await aDate();
    const added = await upload(ruth, id, 'Three letters – “before”.pdf', sample.pdf);
    expect(added).toMatchObject({ status: 201, body: { title: 'Three letters – “before”', kind: 'slides', file: { label: 'PDF' } } });
    const file = await fetchFile(amara, id, added.body.id);
    expect(file.status).toBe(200);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-disposition': `attachment; filename="Three letters _ _before_.pdf"; filename*=UTF-8''Three%20letters%20%E2%80%93%20%E2%80%9Cbefore%E2%80%9D.pdf`,
      'content-security-policy': `sandbox; default-src 'none'; frame-ancestors 'none'`,
      'content-type': 'application/pdf',
      'content-length': String(sample.pdf.length),
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect(Buffer.from(await file.arrayBuffer())).toEqual(sample.pdf);
    const tag = file.headers.get('etag') ?? '';
    expect((await fetchFile(amara, id, added.body.id, { 'if-none-match': tag })).status).toBe(304);
  });

  it('gives a table whole, also to browsers that take it packed', async () => {
    const id = await aDate();
    const table = Buffer.from('name,minutes\n'.repeat(1000));
    const { body } = await upload(ruth, id, 'table.csv', table, { kind: 'handout' });
    const file = await fetchFile(amara, id, body.id, { 'accept-encoding': 'gzip' });
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await file.text()).toBe(table.toString());
    const part = await fetchFile(amara, id, body.id, { 'accept-encoding': 'gzip', range: 'bytes=0-3' });
    expect([part.headers.get('content-encoding'), await part.text()]).toEqual([null, 'name']);
  });

  it('gives a part of a recording, so that a player can skip', async () => {
    const id = await aDate();
    const told = { kind: 'recording', captions: 'ready', everyoneWasTold: 'true' };
    const { body } = await upload(ruth, id, 'clinic.mp4', sample.mp4, told);
    expect(body.recording).toMatchObject({ captions: 'ready', plays: 'video', keptUntil: '2027-11-24' });
    const part = await fetchFile(amara, id, body.id, { range: 'bytes=4-7' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 4-7/${String(sample.mp4.length)}`,
      'ftyp',
    ]);
    const beyond = await fetchFile(amara, id, body.id, { range: 'bytes=5000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${String(sample.mp4.length)}`]);
    const other = await fetchFile(amara, id, body.id, { range: 'bytes=4-7', 'if-range': '"another"' });
    expect(other.status).toBe(200);
    const form = new FormData();
    form.append('file', new Blob(['WEBVTT\n']), 'clinic.vtt');
    const path = at(id, `materials/${String(body.id)}/captions`);
    expect(await ruth.browser.send('PUT', path, form)).toMatchObject({ status: 200, body: { recording: { captionsFile: true } } });
    expect((await amara.browser.get(path)).headers.get('content-type')).toBe('text/vtt; charset=utf-8');
  });

  it('serves what is both an image and a page as an image that nothing runs in', async () => {
    const id = await aDate();
    const { body } = await upload(ruth, id, 'photo.png', sample.pngAndPage, { kind: 'handout' });
    const file = await fetchFile(amara, id, body.id);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'content-security-policy': expect.stringMatching(/^sandbox;/),
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['drawing.svg', sample.svg, 'file_type_not_taken', /We cannot take ‘drawing\.svg’\. Choose a file that ends in \.pdf, \.pptx/],
    ['page.html', sample.page, 'file_type_not_taken', /Choose a file that ends in/],
    ['page.png', sample.page, 'file_not_as_named', /its content is not a PNG image file/],
    ['letter.docx', sample.docm, 'file_holds_macros', /it holds macros/],
    ['film.mp4', sample.mp4, 'file_type_not_taken', /Choose a file that ends in/],
  ])('refuses %s with a sentence', async (name, bytes, code, sentence) => {
    const id = await aDate();
    const { status, body } = await upload<Problem>(ruth, id, name, bytes);
    expect({ status, code: body.code }).toEqual({ status: 422, code });
    expect(body.errors).toEqual([{ field: 'file', message: body.detail }]);
    expect(body.detail).toMatch(sentence);
    expect((await ruth.browser.get<MaterialsView>(at(id, 'materials'))).body.items).toEqual([]);
  });

  it('asks who you are and what you may do before it reads a file', async () => {
    const id = await aDate();
    expect((await upload(amara, id, 'a.pdf', sample.pdf)).status).toBe(403);
    expect((await upload(ruth, 999_999, 'a.pdf', sample.pdf)).status).toBe(404);
    expect((await upload<Problem>(ruth, id, 'a.mp4', sample.mp4, { kind: 'recording' })).body.errors.map(({ field }) => field)).toEqual([
      'captions',
      'everyoneWasTold',
    ]);
    expect((await upload<Problem>(ruth, id, 'a.pdf', sample.pdf, { kind: 'slides', path: '/etc' })).status).toBe(422);
    expect((await app.browser().get(at(id, 'materials'))).status).toBe(401);
    expect(await arriving()).toEqual([]);
  });

  it('answers an upload that is too large with a sentence, and other requests meanwhile', async () => {
    const id = await aDate();
    const large = Buffer.concat([sample.pdf, Buffer.alloc(51_000_000)]);
    const [refused, list] = await Promise.all([upload<Problem>(ruth, id, 'large.pdf', large), amara.browser.get(at(id, 'materials'))]);
    expect(list.status).toBe(200);
    expect(refused).toMatchObject({ status: 422, body: { code: 'file_too_large', detail: expect.stringMatching(/larger than 50 MB/) } });
    expect(await arriving()).toEqual([]);
  });

  it('leaves nothing of uploads that were broken off', async () => {
    const id = await aDate();
    for (let count = 0; count < 20; count += 1) await breakOff(id);
    // The server notices each end on its own time.
    for (let wait = 0; wait < 100 && (await arriving()).length > 0; wait += 1) await sleep(20);
    expect(await arriving()).toEqual([]);
    expect((await ruth.browser.get<MaterialsView>(at(id, 'materials'))).body.items).toEqual([]);
  });

  it('tells those who booked once a day, and not whoever added it', async () => {
    const guest = await staff.colleague('Guest');
    const id = await aDate();
    await guest.browser.post(at(id, 'booking'), {});
    await upload(ruth, id, 'a.pdf', sample.pdf);
    await ruth.browser.post(at(id, 'materials/links'), { title: 'Guide', url: 'https://example.org/', kind: 'link' });
    await app.settle();
    expect((await news(guest)).filter(({ title }) => title.startsWith('New materials'))).toEqual([
      { title: 'New materials: Clear writing clinic', link: `/sessions/${String(id)}#materials` },
    ]);
    expect((await news(ruth)).filter(({ link }) => link === `/sessions/${String(id)}#materials`)).toEqual([]);
  });

  it('asks those who came, shows nothing until it has closed, and forgets who said what', async () => {
    const guests = await Promise.all(['Ann', 'Bo', 'Cy', 'Di', 'Ed'].map((name) => staff.colleague(name)));
    const id = await aDate();
    for (const guest of guests) await guest.browser.post(at(id, 'booking'), {});
    const [ann] = guests as [Colleague];
    expect((await ann.browser.post<Problem>(at(id, 'feedback'), { useful: 'very', recommend: 'yes' })).body.code).toBe('feedback_not_open');
    app.clock.moveTo('2026-11-26T11:00:00Z');
    const browsers = await Promise.all(guests.map(({ id: person }) => signedInAgain(person)));
    const jobs = app.app.get(Jobs);
    await jobs.run('sessions.open-feedback');
    await app.settle();
    expect((await news(ann)).at(-1)).toEqual({ title: 'How was Clear writing clinic?', link: `/sessions/${String(id)}/feedback` });
    for (const [index, browser] of browsers.entries()) {
      const said = {
        useful: index === 0 ? 'fairly' : 'very',
        recommend: index === 1 ? 'no' : 'yes',
        better: index === 2 ? 'More letters' : '',
      };
      expect((await browser.post(at(id, 'feedback'), said)).body).toEqual({ answered: true });
    }
    expect((await browsers[0]?.get<FeedbackView>(at(id, 'feedback')))?.body).toMatchObject({ answered: true, allowed: { answer: false } });
    expect((await browsers[0]?.get(at(id, 'feedback/results')))?.status).toBe(403);
    const host = await signedInAgain(ruth.id);
    expect((await host.get<FeedbackResults>(at(id, 'feedback/results'))).body).toMatchObject({ answers: 5, shown: false, comments: [] });
    app.clock.moveTo('2026-12-04T00:00:00Z');
    await jobs.run('sessions.close-feedback');
    expect((await (await signedInAgain(ruth.id)).get<FeedbackResults>(at(id, 'feedback/results'))).body).toMatchObject({
      shown: true,
      useful: { fairly: 1, very: 4 },
      recommend: { no: 1, yes: 4 },
      comments: ['More letters'],
    });
    const mine = await (await signedInAgain(ann.id)).get<{ sections: Record<string, unknown> }>('/api/account/data');
    expect(mine.body.sections['sessions feedback']).toMatchObject([{ title: 'Clear writing clinic', answered: 1 }]);
    expect(JSON.stringify(mine.body)).not.toContain('fairly');
  });

  async function breakOff(id: number): Promise<void> {
    const sending = httpRequest(`${app.address}${at(id, 'materials/files')}`, {
      method: 'POST',
      headers: {
        cookie: ruth.browser.cookieHeader,
        origin: app.address,
        'x-xsrf-token': ruth.browser.cookie('XSRF-TOKEN') ?? '',
        'content-type': 'multipart/form-data; boundary=line',
        'transfer-encoding': 'chunked',
      },
    });
    sending.on('error', () => undefined);
    sending.write(
      '--line\r\ncontent-disposition: form-data; name="kind"\r\n\r\nslides\r\n--line\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n',
    );
    sending.write(sample.pdf);
    await sleep(10);
    sending.destroy();
    await new Promise((closed) => sending.once('close', closed));
  }

  async function signedInAgain(person: number) {
    const [row] = await app.app.get(Transactions).query<{ id: number }>('SELECT id FROM account WHERE person_id = ?', [person]);
    return app.browserOf(row?.id ?? 0);
  }
});
