import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppointFirstAdministrator, AppointPerson, EndAppointment } from '../index.js';
import type { Browser } from '../../../testing/browser.js';
import { aCouncil, type TestCouncil } from '../testing/index.js';

interface Appointments {
  items: {
    id: number;
    role: string;
    person: { id: number };
    inForce: boolean;
    appointedBy: string | null;
    endedBy: string | null;
    endedAt: string | null;
  }[];
}

describe('roles', () => {
  let council: TestCouncil;
  let sam: Browser;
  let amara: Browser;
  let amaraId: number;
  let garethId: number;

  beforeAll(async () => {
    council = await aCouncil([
      { person: '1', first: 'Amara', last: 'Okafor' },
      { person: '2', first: 'Gareth', last: 'Pugh' },
    ]);
    [amaraId, garethId] = [await council.personId('1'), await council.personId('2')];
    [sam, amara] = [await council.signedIn(council.administrator), await council.signedIn(amaraId)];
  });
  afterAll(() => council.stop());

  const appoint = (wish: object, browser = sam) => browser.post<{ id: number; code: string }>('/api/appointments', wish);
  const listed = async (query = ''): Promise<Appointments['items']> =>
    (await sam.get<Appointments>(`/api/appointments${query}`)).body.items;
  const rolesOf = async (browser: Browser): Promise<string[]> => (await browser.get<{ roles: string[] }>('/api/session')).body.roles;

  it('are given by administrators, count with the next request, and are ended at once', async () => {
    expect(await rolesOf(amara)).toEqual(['staff']);
    const { status, body } = await appoint({ personId: amaraId, role: 'forum-moderator' });
    expect(status).toBe(201);
    expect(await rolesOf(amara)).toEqual(['staff', 'forum-moderator']);
    expect(await appoint({ personId: amaraId, role: 'forum-moderator' })).toMatchObject({
      status: 409,
      body: { code: 'already_appointed' },
    });
    expect((await sam.delete(`/api/appointments/${String(body.id)}`)).status).toBe(204);
    expect(await rolesOf(amara)).toEqual(['staff']);
    const name = (await sam.get<{ person: { name: string } }>('/api/session')).body.person.name;
    const ended = (await listed('?ended=true')).find((held) => held.id === body.id);
    expect(ended).toMatchObject({ person: { id: amaraId }, inForce: false, appointedBy: name, endedBy: name });
    expect((await sam.delete(`/api/appointments/${String(body.id)}`)).status).toBe(404);
    const { body: audit } = await sam.get<{ items: { action: string; personId: number }[] }>(`/api/audit?personId=${String(amaraId)}`);
    expect(audit.items.map(({ action }) => action)).toEqual(['people.role-ended', 'people.role-given']);
  });

  it.each([
    [{ personId: 999_999, role: 'forum-moderator' }, 'personId'],
    [{ role: 'forum-moderator' }, 'personId'],
    [{ personId: 1, role: 'king' }, 'role'],
    [{ personId: 1, role: 'staff' }, 'role'],
    [{ personId: 1, role: 'administrator', serviceId: 1 }, 'serviceId'],
    [{ personId: 1, role: 'people-partner', serviceId: 99_999 }, 'serviceId'],
    [{ personId: 1, role: 'people-partner', startsOn: '2020-01-01' }, 'startsOn'],
    [{ personId: 1, role: 'people-partner', endsOn: '2026-01-01' }, 'endsOn'],
  ])('are refused where they cannot be: %j', async (wish, field) => {
    expect(await appoint(wish)).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  });

  it('are not for others to give', async () => {
    expect((await appoint({ personId: amaraId, role: 'administrator' }, amara)).status).toBe(403);
    expect((await amara.get('/api/appointments')).status).toBe(403);
    expect((await amara.delete(`/api/appointments/${String((await listed('?role=administrator'))[0]!.id)}`)).status).toBe(403);
    await expect(
      council.app
        .get(AppointPerson)
        .run(await council.actor(amaraId), { personId: amaraId, role: 'administrator', serviceId: null, endsOn: null }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('leave the last administrator theirs', async () => {
    const [own] = await listed('?role=administrator');
    expect(await sam.delete(`/api/appointments/${String(own!.id)}`)).toMatchObject({ status: 409, body: { code: 'last_administrator' } });
  });

  it('leave one of two administrators theirs when both end the other at once', async () => {
    const holders = (): Promise<{ id: number; personId: number }[]> =>
      council.database.transactions.query(
        `SELECT id, person_id AS personId FROM role_appointment WHERE role = 'administrator' AND ended_at IS NULL`,
      );
    const appointAs = async (personId: number, appointed: number): Promise<number> =>
      council.app
        .get(AppointPerson)
        .run(await council.actor(personId), { personId: appointed, role: 'administrator', serviceId: null, endsOn: null });
    const end = async (personId: number, id: number): Promise<void> =>
      council.app.get(EndAppointment).run(await council.actor(personId), id);
    for (let round = 0; round < 5; round += 1) {
      const [own] = await holders();
      const other = await appointAs(council.administrator, amaraId);
      const ended = await Promise.allSettled([end(council.administrator, other), end(amaraId, own!.id)]);
      expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const [left, ...more] = await holders();
      expect(more).toEqual([]);
      if (left!.personId !== amaraId) continue;
      await appointAs(amaraId, council.administrator);
      await end(council.administrator, left!.id);
    }
  });

  it('are given once, however often it is asked at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => appoint({ personId: garethId, role: 'people-partner' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('end when the person leaves', async () => {
    await appoint({ personId: amaraId, role: 'apprenticeship-coordinator' });
    await council.imports({ person: '2', first: 'Gareth', last: 'Pugh' });
    expect(await listed(`?personId=${String(amaraId)}`)).toEqual([]);
    expect(await rolesOf(amara)).toEqual([]);
  });

  it('begin and end on their days', async () => {
    const sandboxOwner = { personId: garethId, role: 'sandbox-owner', serviceId: null } as const;
    const appointed = async (wish: object): Promise<number> =>
      council.app.get(AppointPerson).run(await council.actor(council.administrator), { ...sandboxOwner, endsOn: null, ...wish });
    await appointed({ startsOn: '2026-11-26', endsOn: '2026-11-27' });
    const held: boolean[] = [];
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28']) {
      council.clock.moveTo(`${day}T12:00:00Z`);
      held.push((await council.actor(garethId)).holds('sandbox-owner'));
    }
    expect(held).toEqual([false, true, true, false]);
    await expect(appointed({})).resolves.toBeGreaterThan(0);
  });

  it('begin with one administrator, made on the server, once', async () => {
    await expect(council.app.get(AppointFirstAdministrator).run('second@aldermere.gov.uk')).rejects.toMatchObject({
      code: 'administrator_exists',
    });
    await expect(council.app.get(AppointFirstAdministrator).run('not an address')).rejects.toMatchObject({ status: 422 });
  });
});

describe('the first administrator', () => {
  let council: TestCouncil;
  beforeAll(async () => {
    council = await aCouncil([{ person: '1', email: 'amara@aldermere.gov.uk' }]);
    await council.database.transactions.execute('UPDATE role_appointment SET ended_at = ?, active_key = NULL', [council.clock.now()]);
  });
  afterAll(() => council.stop());

  it('is the person who has the address, and only one of many who ask at once', async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 6 }, () => council.app.get(AppointFirstAdministrator).run('Amara@aldermere.gov.uk')),
    );
    const [first, ...rest] = made.filter((each) => each.status === 'fulfilled').map((each) => each.value);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ personId: await council.personId('1'), signInName: 'amara@aldermere.gov.uk', code: expect.any(String) });
  });
});
