import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DiaryRoom, aDiaryRoom } from '../testing/a-diary-room.js';
import { type InCalendar, readCalendar, replayMailbox } from '../testing/index.js';
import { Diary, type DiaryWish } from './diary.js';
import { Invitations } from './invitations.js';

const amara = 7;
const start = '2026-11-02T09:00:00Z';
const at = (time: string): Date => new Date(`2026-11-26T${time}:00Z`);

const clinic: DiaryWish = {
  personId: amara,
  source: 'sessions.booking',
  sourceId: 12,
  from: at('10:00'),
  to: at('11:00'),
  timeZone: 'Europe/London',
  title: 'Excel clinic',
  link: '/sessions/12',
  state: 'booked',
  note: 'Room 2',
  calendar: { uid: '0b0f4f62-8c2e-4f3e-9f52-0d6b5f1f8c11', recurrenceStart: '2026-11-26T10:00', timeZone: 'Europe/London' },
};
const key = { personId: amara, source: clinic.source, sourceId: clinic.sourceId };

describe('invitations', () => {
  let room: DiaryRoom;
  let diary: Diary;
  let mailbox: string[];

  beforeAll(async () => {
    room = await aDiaryRoom(start);
    diary = room.get(Diary);
  });
  beforeEach(() => {
    mailbox = [];
    room.clock.moveTo(start);
  });
  afterEach(async () => {
    room.mails.length = 0;
    room.gone.clear();
    await room.database.clear();
  });
  afterAll(() => room.stop());

  const mail = async (personId = amara) => {
    const part = await room.get(Invitations).forMail({ ...key, personId });
    if (part) mailbox.push(part.ics);
    return part && `${part.method} ${String(readCalendar(part.ics).dates[0]?.sequence)}`;
  };
  const calendar = (): Partial<InCalendar>[] => replayMailbox(mailbox).map(({ title, place, startsAt }) => ({ title, place, startsAt }));
  const later = async (minutes = 25): Promise<void> => {
    room.clock.moveBy(minutes * 60_000);
    await room.runJob('diary.mail-invitations');
    await room.settle();
  };

  it('begin at nought and go up with everything that a calendar shows, and with nothing else', async () => {
    await diary.put(clinic);
    expect(await mail()).toBe('REQUEST 0');
    await diary.put(clinic);
    expect(await mail()).toBe('REQUEST 0');
    await diary.put({ ...clinic, note: 'Room 3' });
    expect(await mail()).toBe('REQUEST 1');
    await diary.put({ ...clinic, note: 'Room 3', title: 'EXCEL clinic' });
    expect(await mail()).toBe('REQUEST 2');
    await diary.changeAll(clinic.source, clinic.sourceId, { from: at('14:00'), to: at('15:00') });
    expect(await mail()).toBe('REQUEST 3');
    await diary.changeAll(clinic.source, clinic.sourceId, { from: at('14:00'), title: 'EXCEL clinic' });
    expect(await mail()).toBe('REQUEST 3');
    expect(calendar()).toEqual([{ title: 'EXCEL clinic', place: 'Room 3', startsAt: at('14:00') }]);
  });

  it('are called off by the date alone, and come back higher under the same identity', async () => {
    await diary.put(clinic);
    await mail();
    await diary.remove(key);
    expect(await mail()).toBe('CANCEL 1');
    expect(calendar()).toEqual([]);
    await diary.put(clinic);
    expect(await mail()).toBe('REQUEST 2');
    await diary.removeAll(clinic.source, clinic.sourceId);
    await diary.removeAll(clinic.source, clinic.sourceId);
    expect(await mail()).toBe('CANCEL 3');
    const identities = mailbox.flatMap((ics) => readCalendar(ics).dates.map(({ uid, recurrence }) => `${uid} ${String(recurrence)}`));
    expect(new Set(identities)).toEqual(new Set(['0b0f4f62-8c2e-4f3e-9f52-0d6b5f1f8c11 2026-11-26T10:00:00']));
  });

  it('keep their first identity wherever the thing goes', async () => {
    await diary.put(clinic);
    await diary.changeAll(clinic.source, clinic.sourceId, { from: new Date('2026-12-03T10:00:00Z'), to: new Date('2026-12-03T11:00:00Z') });
    await mail();
    expect(readCalendar(mailbox[0] ?? '').dates[0]).toMatchObject({
      recurrence: '2026-11-26T10:00:00',
      startsAt: new Date('2026-12-03T10:00:00Z'),
    });
  });

  it('are for those who have a seat or host, and not for those who wait', async () => {
    await diary.put({ ...clinic, state: 'waiting' });
    expect(await mail()).toBeUndefined();
    await diary.put(clinic);
    expect(await mail()).toBe('REQUEST 0');
    await diary.put({ ...clinic, state: 'waiting' });
    expect(await mail()).toBe('CANCEL 1');
    await diary.put({ ...clinic, state: 'hosting' });
    await diary.changeAll(clinic.source, clinic.sourceId, { state: 'cancelled' });
    expect(await mail()).toBe('CANCEL 3');
  });

  it('stand or fall with the transaction that they were written in', async () => {
    const undone = room.database.transactions.run(async () => {
      await diary.put(clinic);
      throw new Error('the seat was gone');
    });
    await expect(undone).rejects.toThrow('the seat was gone');
    expect(await mail()).toBeUndefined();
  });

  it('are not sent to those who want none, who left, or for what is over', async () => {
    await diary.put(clinic);
    await room.get(Invitations).choose(amara, false);
    expect(await mail()).toBeUndefined();
    await room.get(Invitations).choose(amara, true);
    room.gone.add(amara);
    expect(await mail()).toBeUndefined();
    room.gone.clear();
    room.clock.moveTo(at('12:00'));
    expect(await mail()).toBeUndefined();
  });

  it('say nothing of what was never in the calendar and is gone', async () => {
    await diary.put(clinic);
    await diary.remove(key);
    expect(await mail()).toBeUndefined();
    await later();
    expect(room.mails).toEqual([]);
  });

  it('are mailed by themselves where no room did, once, and with the council as who keeps them', async () => {
    await diary.put(clinic);
    await later(10);
    expect(room.mails).toEqual([]);
    await later();
    await later();
    expect(room.mails.map(({ subject, calendar: part }) => [subject, part?.method])).toEqual([
      ['In your calendar: Excel clinic', 'REQUEST'],
    ]);
    const ics = room.mails[0]?.calendar?.ics.replaceAll('\r\n ', '');
    expect(ics).toContain('ORGANIZER;CN="Aldermere Council, Trellis":mailto:no-reply@aldermere.example');
    expect(ics).toContain('CN=Person 7;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:person7@aldermere.example');
    await diary.remove(key);
    await later();
    expect(room.mails.map(({ calendar: part }) => part?.method)).toEqual(['REQUEST', 'CANCEL']);
    expect(replayMailbox(room.mails.map(({ calendar: part }) => part?.ics ?? ''))).toEqual([]);
  });

  it('are not mailed again for what was changed and changed back', async () => {
    await diary.put(clinic);
    await mail();
    await diary.changeAll(clinic.source, clinic.sourceId, { from: at('14:00'), to: at('15:00') });
    await diary.changeAll(clinic.source, clinic.sourceId, { from: clinic.from, to: clinic.to });
    await later();
    expect(room.mails).toEqual([]);
    await diary.changeAll(clinic.source, clinic.sourceId, { title: 'Another' });
    expect(await mail()).toBe('REQUEST 3');
  });

  it('reach who hosts four weeks ahead, or earlier when the date moves near', async () => {
    const far = { ...clinic, state: 'hosting' as const, from: new Date('2027-02-25T10:00:00Z'), to: new Date('2027-02-25T11:00:00Z') };
    await diary.put(far);
    await later();
    expect(room.mails).toEqual([]);
    room.clock.moveTo('2027-01-28T10:01:00Z');
    await later(0);
    expect(room.mails).toHaveLength(1);
    await diary.put({ ...far, sourceId: 13 });
    await later();
    expect(room.mails).toHaveLength(2);
  });

  it('of a hosted date that moves near are mailed then', async () => {
    const far = { ...clinic, state: 'hosting' as const, from: new Date('2027-02-25T10:00:00Z'), to: new Date('2027-02-25T11:00:00Z') };
    await diary.put(far);
    await diary.changeAll(far.source, far.sourceId, { from: at('10:00'), to: at('11:00') });
    await later();
    expect(room.mails).toHaveLength(1);
  });

  it('do not wait where a room asks for haste', async () => {
    await diary.put(clinic);
    await later();
    await diary.removeAll(clinic.source, clinic.sourceId);
    await room.get(Invitations).hasten(clinic.source, clinic.sourceId);
    await later(0);
    expect(room.mails.map(({ calendar: part }) => part?.method)).toEqual(['REQUEST', 'CANCEL']);
  });

  it('are mailed once when two servers wake at the same moment', async () => {
    const other = await room.anotherServer();
    try {
      for (let id = 1; id <= 20; id += 1)
        await diary.put({ ...clinic, sourceId: id, calendar: { ...clinic.calendar, uid: `uid-${String(id)}` } as never });
      room.clock.moveBy(25 * 60_000);
      await Promise.all([room.runJob('diary.mail-invitations'), other.runJob('diary.mail-invitations')]);
      await Promise.all([room.settle(), other.settle()]);
      const mailed = [...room.mails, ...other.mails].map(({ key: mailKey }) => mailKey);
      expect([mailed.length, new Set(mailed).size]).toEqual([20, 20]);
    } finally {
      await other.stop();
    }
  });

  it('say what the diary says, however many put, changed and removed it at once', async () => {
    await diary.put(clinic);
    const { transactions } = room.database;
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        transactions.run(() => (n % 3 === 0 ? diary.remove(key) : diary.put({ ...clinic, note: `Room ${String(n)}` }))),
      ),
    );
    const entry = (await diary.between(amara, at('00:00'), at('23:00')))[0];
    await mail();
    expect(calendar().map(({ place }) => place)).toEqual(entry ? [entry.note] : []);
  });
});
