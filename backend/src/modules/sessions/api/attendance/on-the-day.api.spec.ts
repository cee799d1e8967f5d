import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { Transactions } from '../../../../platform/database/index.js';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { MarkAttendance } from '../../application/attendance/mark-attendance.js';
import { person } from '../../testing/council.js';
import { Staff, type Colleague } from '../../testing/staff.js';
import type { AttendanceMarked, CheckInAnswerView, MyCode } from './attendance.schemas.js';
import type { AttendeesView } from '../seats/booking.schemas.js';
import type { OccurrenceView } from '../series/occurrence.schemas.js';
import type { SeriesView } from '../series/series.schemas.js';

interface Problem {
  readonly code: string;
  readonly errors?: { field: string; message: string }[];
}

const morning = '2026-11-26T09:00:00Z';

describe('the day itself over HTTP', () => {
  let app: RunningApp;
  let staff: Staff;
  let ruth: Colleague;
  let kwame: Colleague;
  let amara: Colleague;

  beforeAll(async () => {
    app = await startApp({ now: morning });
    staff = await Staff.of(app);
    ruth = await staff.colleague('Ruth');
    kwame = await staff.colleague('Kwame', 'session-organiser');
    amara = await staff.colleague('Amara');
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.clock.moveTo(morning);
  });

  // One morning, so that everybody stays signed in.
  const atTheDoor = '2026-11-26T09:50:00Z';
  const at = (id: number, rest = ''): string => `/api/sessions/occurrences/${String(id)}${rest}`;
  const dates = async (body: object = {}): Promise<number[]> => {
    const draft = await ruth.browser.post<SeriesView>('/api/sessions/series', {
      title: 'Clear writing clinic',
      startsAt: '2026-11-26T10:00',
      rule: 'FREQ=DAILY;COUNT=3',
      durationMinutes: 60,
      place: 'Room 2',
      capacityRoom: 3,
      capacityOnline: 3,
      link: 'https://meet.example/1',
      ...body,
    });
    const { body: series } = await kwame.browser.post<SeriesView>(`/api/sessions/series/${String(draft.body.id)}/publication`);
    return series.dates.map(({ id }) => id);
  };
  const aDate = async (): Promise<number> => (await dates())[0] ?? 0;
  const books = (person: Colleague, id: number, seat: 'room' | 'online' = 'room') => person.browser.post(at(id, '/booking'), { seat });
  const marks = (id: number, person: Colleague, attendance: string | null, host = ruth) =>
    host.browser.put<AttendanceMarked & Problem>(at(id, '/attendance'), { items: [{ personId: person.id, attendance }] });
  const news = (person: Colleague, kind: string) =>
    app.app
      .get(Transactions)
      .query<{ title: string; body: string; link: string; channel: string }>(
        'SELECT title, body, link, channel FROM notification WHERE person_id = ? AND kind = ? ORDER BY id',
        [person.id, kind],
      );

  it('keeps marks to hosts and organisers, from 15 minutes before the start', async () => {
    const id = await aDate();
    await books(amara, id);
    expect(await marks(id, amara, 'attended')).toMatchObject({ status: 409, body: { code: 'attendance_not_open' } });
    app.clock.moveTo(atTheDoor);
    expect(await marks(id, amara, 'attended', amara)).toMatchObject({ status: 403 });
    expect(await marks(id, amara, 'attended', kwame)).toMatchObject({ status: 200, body: { marked: 1, items: [{ by: 'Kwame Test' }] } });
    expect(await marks(id, amara, 'attended')).toMatchObject({ body: { marked: 0, items: [{ outcome: 'same', by: 'Kwame Test' }] } });
    expect((await amara.browser.post(at(id, '/attendance/rest'))).status).toBe(403);
    expect(await ruth.browser.post(at(id, '/attendance/rest'))).toMatchObject({ status: 409, body: { code: 'session_not_over' } });
    expect((await amara.browser.post(at(id, `/attendees/${String(amara.id)}/seat`))).status).toBe(403);
  });

  it('says at the field what is wrong with a mark', async () => {
    const id = await aDate();
    const wrong = async (item: object): Promise<string[] | undefined> => {
      const { status, body } = await ruth.browser.put<Problem>(at(id, '/attendance'), { items: [{ personId: amara.id, ...item }] });
      expect(status).toBe(422);
      return body.errors?.map(({ field }) => field);
    };
    expect(await wrong({ attendance: 'late' })).toEqual(['items.0.attendance']);
    expect(await wrong({ attendance: 'in-part', minutes: 0 })).toEqual(['items.0.minutes']);
    expect(await wrong({ attendance: 'attended', minutes: 20 })).toEqual(['items.0.minutes']);
    expect((await ruth.browser.put<Problem>(at(id, '/attendance'), { items: [] })).status).toBe(422);
    expect((await ruth.browser.post<Problem>('/api/sessions/check-ins', { code: '' })).status).toBe(422);
  });

  it('gives each person the code of their own booking, and nobody another’s', async () => {
    const id = await aDate();
    await books(amara, id);
    const code = await amara.browser.put<MyCode>(at(id, '/booking/code'), {});
    expect(code).toMatchObject({ status: 200, body: { seat: 'room', attendance: null } });
    expect(code.body.url).toBe(`/check-in/${code.body.token}`);
    expect(await ruth.browser.put(at(id, '/booking/code'), {})).toMatchObject({ status: 409, body: { code: 'not_booked' } });
    expect((await app.browser().post('/api/sessions/check-ins', { code: code.body.token })).status).toBeGreaterThanOrEqual(401);
  });

  it('checks in by the code with one press, and by looking at it never', async () => {
    const id = await aDate();
    await books(amara, id);
    const { url } = (await amara.browser.put<MyCode>(at(id, '/booking/code'), {})).body;
    app.clock.moveTo(atTheDoor);
    const look = (who: Colleague) => who.browser.post<CheckInAnswerView>('/api/sessions/check-ins/look', { code: url });
    expect((await look(ruth)).body).toMatchObject({ answer: 'ready', person: { name: 'Amara Test' } });
    expect((await look(ruth)).body).toMatchObject({ answer: 'ready' });
    expect((await look(amara)).body).toMatchObject({ answer: 'yours' });
    expect((await look(await staff.colleague('Olu'))).body).toMatchObject({ answer: 'not-host', person: null, date: null });
    const { body } = await ruth.browser.post<CheckInAnswerView>('/api/sessions/check-ins', { code: url, occurrenceId: id });
    expect(body).toMatchObject({ answer: 'checked-in', by: 'Ruth Test' });
    expect((await amara.browser.get<OccurrenceView>(at(id))).body).toMatchObject({
      myBooking: { attendance: 'attended', attendedMinutes: 60 },
      allowed: { release: false },
    });
    expect(await amara.browser.delete(at(id, '/booking'))).toMatchObject({ status: 409, body: { code: 'checked_in' } });
  });

  it('shows the taps of one host on the sheet of another, and to nobody else', async () => {
    const id = await aDate();
    await books(amara, id, 'online');
    app.clock.moveTo('2026-11-26T10:02:00Z');
    const page = await openPage(app, kwame);
    expect(await join(page, `attendance:${String(id)}`)).toMatchObject({ ok: true, rev: 0 });
    const heard = told(page, 'message');
    await amara.browser.post(at(id, '/booking/joining'));
    await app.settle();
    expect(await heard).toMatchObject({ type: 'attendance.changed', id, rev: 1 });
    const again = told(page, 'message');
    await marks(id, amara, 'attended');
    await app.settle();
    expect(await again).toMatchObject({ rev: 2 });
    expect((await kwame.browser.get<AttendeesView>(at(id, '/attendees'))).body).toMatchObject({
      attendanceRev: 2,
      items: [{ joinedAt: '2026-11-26T10:02:00.000Z', attendance: 'attended', attendanceBy: 'Ruth Test' }],
    });
    page.disconnect();
    const amaras = await openPage(app, amara);
    expect(await join(amaras, `attendance:${String(id)}`)).toMatchObject({ ok: false });
    amaras.disconnect();
  });

  it('tells the hosts once when somebody says that a mark is wrong', async () => {
    const id = await aDate();
    const anna = await staff.colleague('Anna');
    await books(anna, id);
    expect((await anna.browser.put(at(id, '/booking/dispute'), { words: '' })).status).toBe(409);
    app.clock.moveTo('2026-11-26T11:00:00Z');
    expect((await ruth.browser.post<AttendanceMarked>(at(id, '/attendance/rest'))).body).toMatchObject({ marked: 1 });
    for (const words of ['I sat at the back', 'Hello?']) await anna.browser.put(at(id, '/booking/dispute'), { words });
    await app.settle();
    const told = (await news(ruth, 'sessions.disputed')).filter(({ channel }) => channel === 'app');
    expect(told).toMatchObject([{ title: 'Anna Test says a mark is wrong', link: `/sessions/${String(id)}/on-the-day` }]);
    expect(told[0]?.body).toContain('“did not come”. They say: I sat at the back');
    expect((await anna.browser.get<OccurrenceView>(at(id))).body.myBooking).toMatchObject({ attendance: 'did-not-come', disputed: true });
  });

  it('has a private word with who missed two dates in a row, a day later and once', async () => {
    const [first = 0, second = 0, third = 0] = await dates();
    const [ben, cara] = [await staff.colleague('Ben'), await staff.colleague('Cara')];
    for (const id of [first, second, third]) await books(ben, id);
    for (const id of [first, second]) await books(cara, id);
    const word = async (who: Colleague): Promise<string[]> => {
      await app.settle();
      return (await news(who, 'sessions.missed')).filter(({ channel }) => channel === 'app').map(({ title }) => title);
    };
    const mark = ({ id: personId }: Colleague, id: number, attendance: 'attended' | 'did-not-come') =>
      app.app.get(MarkAttendance).run(person(ruth.id), id, { items: [{ personId, attendance }] });
    app.clock.moveTo('2026-11-28T12:00:00Z');
    for (const id of [first, second]) await mark(ben, id, 'did-not-come');
    for (const id of [first, second]) await mark(cara, id, 'did-not-come');
    await mark(cara, second, 'attended');
    expect(await word(ben)).toEqual([]);
    app.clock.moveTo('2026-11-29T12:00:01Z');
    expect(await word(ben)).toEqual(['Could not make it to Clear writing clinic?']);
    expect(await word(cara)).toEqual([]);
    await mark(ben, third, 'did-not-come');
    app.clock.moveTo('2026-12-01T12:00:00Z');
    expect(await word(ben)).toHaveLength(1);
    for (const host of [ruth, kwame]) expect(await news(host, 'sessions.missed')).toEqual([]);
  });
});

function told(socket: Socket, event: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(event, resolve));
}

async function openPage(app: RunningApp, person: Colleague): Promise<Socket> {
  const socket = io(app.address, { transports: ['websocket'], extraHeaders: { cookie: person.browser.cookieHeader, origin: app.address } });
  await told(socket, 'connect');
  return socket;
}

async function join(socket: Socket, room: string): Promise<unknown> {
  return (await socket.emitWithAck('join', { room })) as unknown;
}
