import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { Transactions } from '../../../../platform/database/index.js';
import { Jobs } from '../../../../platform/outbox/index.js';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { replayMailbox } from '../../../diary/testing/index.js';
import { Staff, type Colleague } from '../../testing/staff.js';
import type { AttendeesView } from '../seats/booking.schemas.js';
import type { OccurrenceView } from '../series/occurrence.schemas.js';
import type { BroughtBack, EditStart, History, SeriesEditPreview, SeriesEditView } from './series-edit.schemas.js';
import type { SeriesView } from '../series/series.schemas.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: { field: string }[];
}

interface Told {
  readonly channel: 'app' | 'mail';
  readonly title: string;
  readonly method: string | null;
}

const clinic = {
  title: 'Excel clinic',
  startsAt: '2026-12-04T10:00',
  rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=3',
  durationMinutes: 60,
  place: 'Room 2',
  capacityRoom: 2,
};

describe('edits of a series over HTTP', () => {
  let app: RunningApp;
  let smtp: SMTPServer;
  const mails: { to: string; source: Buffer }[] = [];
  let staff: Staff;
  let ruth: Colleague;
  let kwame: Colleague;

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', source: Buffer.concat(parts) });
          done();
        });
      },
    });
    smtp.listen(0, '127.0.0.1');
    await once(smtp.server, 'listening');
    const { port } = smtp.server.address() as AddressInfo;
    app = await startApp({ env: { SMTP_URL: `smtp://127.0.0.1:${String(port)}`, MAIL_FROM: 'Trellis <no-reply@aldermere.example>' } });
    staff = await Staff.of(app);
    ruth = await staff.colleague('Ruth');
    kwame = await staff.colleague('Kwame', 'session-organiser');
  });
  afterAll(async () => {
    await app.stop();
    await new Promise<void>((closed) => {
      smtp.close(closed);
    });
  });

  const published = async (body: object = {}): Promise<SeriesView> => {
    const { body: draft } = await ruth.browser.post<SeriesView>('/api/sessions/series', { ...clinic, ...body });
    return (await kwame.browser.post<SeriesView>(`/api/sessions/series/${String(draft.id)}/publication`)).body;
  };
  const series = (id: number, rest = ''): string => `/api/sessions/series/${String(id)}${rest}`;
  const date = (id: number | undefined, rest = ''): string => `/api/sessions/occurrences/${String(id)}${rest}`;
  const editPage = (id: number, rest = ''): string => `/api/sessions/edits/${String(id)}${rest}`;
  const save = (id: number, body: object, who = ruth) => who.browser.post<SeriesEditView>(series(id, '/edits'), body);
  const tenMinutes = async (): Promise<void> => {
    app.clock.moveBy(600_000);
    await app.settle();
  };
  const toldTo = (person: Colleague): Promise<Told[]> =>
    app.app
      .get(Transactions)
      .query<Told>('SELECT channel, title, calendar_method AS method FROM notification WHERE person_id = ? ORDER BY id', [person.id]);
  const newsSince = async (person: Colleague, since: number): Promise<[string, string, string | null][]> =>
    (await toldTo(person)).slice(since).map(({ channel, title, method }) => [channel, title, method]);
  const calendarOf = async ({ name }: Colleague): Promise<(Date | undefined)[]> => {
    await app.app.get(Jobs).run('diary.mail-invitations');
    await app.settle();
    const mine = mails.filter(({ to }) => to.startsWith(`${name.toLowerCase()}.`));
    const read = await Promise.all(mine.map(({ source }) => PostalMime.parse(source, { attachmentEncoding: 'utf8' })));
    const parts = read.map(({ attachments }) => attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content);
    return replayMailbox(parts.flatMap((part) => (typeof part === 'string' ? part : []))).map(({ startsAt }) => startsAt);
  };

  it('previews, saves what was agreed to, and says the words once with a mail for each date that moved', async () => {
    const anna = await staff.colleague('Anna');
    const { id, dates } = await published();
    for (const { id: each } of dates.slice(0, 2)) await anna.browser.post(date(each, '/booking'), {});
    await app.settle();
    const heard = (await toldTo(anna)).length;
    const start = (await ruth.browser.get<EditStart>(series(id, `/edits/start?occurrenceId=${String(dates[1]?.id)}`))).body;
    expect(start).toMatchObject({ startsAt: '2026-12-11T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=2', dates: 2, people: 1 });

    const request = { scope: 'future', startsAt: '2026-12-04T14:00' };
    const preview = await ruth.browser.post<SeriesEditPreview>(series(id, '/edits/preview'), request);
    expect(preview).toMatchObject({
      status: 200,
      body: {
        counts: { inScope: 3, changed: 3 },
        people: { items: [{ person: { name: 'Anna Test' }, as: ['booked'], dates: 2 }] },
        pending: null,
      },
    });
    expect(preview.body.mails.items.map(({ subject, calendar, atOnce }) => [subject, calendar, atOnce])).toEqual([
      ['Changed: Excel clinic', true, false],
      ['Changed: Excel clinic', true, false],
    ]);
    const saved = await save(id, { ...request, preview: preview.body.fingerprint });
    expect(saved).toMatchObject({
      status: 201,
      body: {
        state: 'pending',
        scope: 'future',
        people: { atOnce: 0, later: 1 },
        savedBy: { name: 'Ruth Test' },
        allowed: { undo: true, send: true },
      },
    });
    expect((await ruth.browser.get<OccurrenceView>(date(dates[0]?.id))).body).toMatchObject({
      localStart: '2026-12-04T14:00',
      pendingEdit: { id: saved.body.id },
    });
    await app.settle();
    expect(await newsSince(anna, heard)).toEqual([]);
    await tenMinutes();
    expect(await newsSince(anna, heard)).toEqual([
      ['app', 'Changed: Excel clinic (2 dates)', null],
      ['mail', 'Changed: Excel clinic', 'REQUEST'],
      ['mail', 'Changed: Excel clinic', 'REQUEST'],
    ]);
    expect(await calendarOf(anna)).toEqual([new Date('2026-12-04T14:00:00Z'), new Date('2026-12-11T14:00:00Z')]);
    const late = await ruth.browser.post<Problem>(editPage(saved.body.id, '/undo'));
    expect(late).toMatchObject({ status: 409, body: { code: 'edit_settled' } });
  });

  it('undoes without a word to anybody, also what their calendars would have shown', async () => {
    const ben = await staff.colleague('Ben');
    const { id, dates } = await published();
    await ben.browser.post(date(dates[1]?.id, '/booking'), {});
    await app.settle();
    const heard = (await toldTo(ben)).length;
    const saved = await save(id, { scope: 'following', occurrenceId: dates[1]?.id, startsAt: '2026-12-11T15:00', title: 'Second half' });
    expect(saved.body.laterSeriesId).not.toBeNull();
    expect((await kwame.browser.post<SeriesEditView>(editPage(saved.body.id, '/undo'))).body).toMatchObject({
      state: 'undone',
      laterSeriesId: null,
      allowed: { undo: false },
    });
    for (let minutes = 0; minutes < 40; minutes += 10) await tenMinutes();
    await app.app.get(Jobs).run('diary.mail-invitations');
    await app.settle();
    expect(await newsSince(ben, heard)).toEqual([]);
    expect((await ben.browser.get<OccurrenceView>(date(dates[1]?.id))).body).toMatchObject({
      seriesId: id,
      title: 'Excel clinic',
      localStart: '2026-12-11T10:00',
      mine: { state: 'booked' },
    });
    expect(await calendarOf(ben)).toEqual([new Date('2026-12-11T10:00:00Z')]);
  });

  it('tells at once who has a date within a day, and takes that back when it is undone', async () => {
    const cara = await staff.colleague('Cara');
    const soon = new Date(app.clock.now().getTime() + 20 * 3_600_000).toISOString().slice(0, 16);
    const { id, dates } = await published({ startsAt: soon, rule: 'FREQ=DAILY;INTERVAL=7;COUNT=2' });
    for (const { id: each } of dates) await cara.browser.post(date(each, '/booking'), {});
    await app.settle();
    const heard = (await toldTo(cara)).length;
    const { body: edit } = await save(id, { scope: 'future', place: 'Room 9' });
    expect(edit.people).toEqual({ atOnce: 1, later: 1 });
    await app.settle();
    await ruth.browser.post(editPage(edit.id, '/undo'));
    await tenMinutes();
    expect(await newsSince(cara, heard)).toEqual([
      ['app', 'Changed: Excel clinic', null],
      ['mail', 'Changed: Excel clinic', 'REQUEST'],
      ['app', 'Back as it was: Excel clinic', null],
      ['mail', 'Back as it was: Excel clinic', 'REQUEST'],
    ]);
  });

  it('sends at once when asked; who waits hears without a calendar, who hosts hears of it too', async () => {
    const [dan, eve, fay, gil] = await Promise.all(['Dan', 'Eve', 'Fay', 'Gil'].map((name) => staff.colleague(name)));
    if (!dan || !eve || !fay || !gil) throw new Error('nobody');
    const { id, dates } = await published();
    for (const who of [dan, eve, fay]) for (const { id: each } of dates.slice(0, 2)) await who.browser.post(date(each, '/booking'), {});
    await app.settle();
    const [dans, fays] = [(await toldTo(dan)).length, (await toldTo(fay)).length];
    const { body: edit } = await save(id, {
      scope: 'future',
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=2',
      place: 'Room 9',
      hostIds: [ruth.id, gil.id],
      reason: 'The room is taken every other week.',
    });
    expect((await kwame.browser.post<SeriesEditView>(editPage(edit.id, '/send'))).body).toMatchObject({
      state: 'sent',
      allowed: { undo: false, send: false },
    });
    await app.settle();
    expect(await newsSince(dan, dans)).toEqual([
      ['app', 'Changed: Excel clinic (2 dates)', null],
      ['mail', 'Changed: Excel clinic', 'REQUEST'],
      ['mail', 'Cancelled: Excel clinic', 'CANCEL'],
    ]);
    expect(await newsSince(fay, fays)).toEqual([
      ['app', 'Changed: Excel clinic (2 dates)', null],
      ['mail', 'Changed: Excel clinic (2 dates)', null],
    ]);
    expect((await toldTo(gil)).map(({ title }) => title)).toContain('You host: Excel clinic (2 dates)');
    expect(await calendarOf(dan)).toEqual([new Date('2026-12-04T10:00:00Z')]);
    await tenMinutes();
    expect(await newsSince(dan, dans)).toHaveLength(3);
  });

  it('refuses in words what is out of date, wrong or not theirs', async () => {
    const hal = await staff.colleague('Hal');
    const { id, dates } = await published();
    const first = dates[0]?.id;
    for (const path of ['/edits', '/edits/preview']) {
      expect((await hal.browser.post<Problem>(series(id, path), { scope: 'future', title: 'Mine' })).status).toBe(403);
      expect((await ruth.browser.post<Problem>(series(999_999, path), { scope: 'future', title: 'Mine' })).status).toBe(404);
      const wrong = await ruth.browser.post<Problem>(series(id, path), { scope: 'following', title: null, startsAt: 'soon', extra: 1 });
      expect(wrong.status).toBe(422);
      expect((await ruth.browser.post<Problem>(series(id, path), { scope: 'this' })).body.errors?.map(({ field }) => field)).toEqual([
        'occurrenceId',
      ]);
    }
    const request = { scope: 'this', occurrenceId: first, place: 'Room 7' };
    const { body: preview } = await ruth.browser.post<SeriesEditPreview>(series(id, '/edits/preview'), request);
    await hal.browser.post(date(first, '/booking'), {});
    const stale = await ruth.browser.post<Problem>(series(id, '/edits'), { ...request, preview: preview.fingerprint });
    expect(stale).toMatchObject({ status: 409, body: { code: 'preview_out_of_date' } });
    const { body: edit } = await save(id, request);
    for (const rest of ['', '/undo', '/send']) {
      const answer = rest ? await hal.browser.post(editPage(edit.id, rest)) : await hal.browser.get(editPage(edit.id));
      expect(answer.status).toBe(403);
    }
    expect((await ruth.browser.get(editPage(999_999))).status).toBe(404);
    const published409 = await ruth.browser.patch<Problem>(series(id), { version: 3, title: 'Other' });
    expect(published409).toMatchObject({ status: 409, body: { code: 'wrong_series_state' } });
  });

  it('tells a new preview of the edit whose mails wait, and sends them before the next', async () => {
    const ida = await staff.colleague('Ida');
    const { id, dates } = await published();
    await ida.browser.post(date(dates[2]?.id, '/booking'), {});
    await app.settle();
    const heard = (await toldTo(ida)).length;
    const { body: first } = await save(id, { scope: 'future', place: 'Room 9' });
    const { body: preview } = await ruth.browser.post<SeriesEditPreview>(series(id, '/edits/preview'), {
      scope: 'future',
      place: 'Room 8',
    });
    expect(preview.pending).toMatchObject({ id: first.id, dueAt: first.dueAt });
    await save(id, { scope: 'future', place: 'Room 8' });
    await app.settle();
    expect((await ruth.browser.get<SeriesEditView>(editPage(first.id))).body.state).toBe('sent');
    expect(await newsSince(ida, heard)).toHaveLength(2);
    await tenMinutes();
    expect(await newsSince(ida, heard)).toHaveLength(4);
  });

  it('brings back what was cancelled, and shows who did what', async () => {
    const jan = await staff.colleague('Jan');
    const { id, dates } = await published();
    const first = dates[0]?.id;
    await jan.browser.post(date(first, '/booking'), {});
    await ruth.browser.post(date(first, '/cancellation'), { reason: 'Ruth is ill' });
    expect((await jan.browser.post<Problem>(date(first, '/bring-back'))).status).toBe(403);
    expect((await ruth.browser.post<BroughtBack>(date(first, '/bring-back'))).body).toEqual({ dates: 1, asked: 1 });
    await ruth.browser.post(series(id, '/end'), {});
    expect((await kwame.browser.post<BroughtBack>(series(id, '/bring-back'))).body).toEqual({ dates: 3, asked: 1 });
    const ofDate = await ruth.browser.get<History>(date(first, '/history'));
    expect(ofDate.body.items.map(({ words, by }) => [words, by?.name])).toEqual([
      ['Brought the date back', 'Kwame Test'],
      ['Cancelled the date: The series has ended.', 'Ruth Test'],
      ['Brought the date back', 'Ruth Test'],
      ['Cancelled the date: Ruth is ill', 'Ruth Test'],
    ]);
    expect((await ruth.browser.get<History>(series(id, '/history?limit=1'))).body).toMatchObject({
      items: [{ words: 'Brought the series back' }],
    });
    const list = (await ruth.browser.get<AttendeesView>(date(first, '/attendees'))).body;
    const bookingId = list.items[0]?.bookingId ?? 0;
    expect((await jan.browser.get<History>(`/api/sessions/bookings/${String(bookingId)}/history`)).status).toBe(200);
    const kim = await staff.colleague('Kim');
    expect((await kim.browser.get(`/api/sessions/bookings/${String(bookingId)}/history`)).status).toBe(404);
    expect((await kim.browser.get(series(id, '/history'))).status).toBe(403);
    expect((await kim.browser.get(date(first, '/history'))).status).toBe(403);
  });
});
