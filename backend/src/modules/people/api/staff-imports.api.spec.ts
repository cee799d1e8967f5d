import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Dispatcher } from '../../../platform/outbox/index.js';
import type { Answer, Browser } from '../../../testing/browser.js';
import { aCouncil, staffFile, type StaffLine, type TestCouncil } from '../testing/index.js';

interface Run {
  id: number;
  state: string;
  counts: Record<string, number>;
  consequences: { kind: string; count: number; sentence: string }[];
  stops: { code: string }[];
  kept: string[];
  done: number;
  total: number;
  message: string | null;
}
interface Rows {
  items: {
    row: number | null;
    outcome: string;
    personNumber: string;
    changes: { field: string; from: string | null; to: string | null }[];
    notes: { message: string }[];
  }[];
  total: number;
}

const gareth: StaffLine = { person: '100002', first: 'Gareth', last: 'Pugh', job: 'Library manager' };
const amara: StaffLine = { person: '100001', last: 'Okafor', manager: '100002' };
const others: StaffLine[] = Array.from({ length: 40 }, (_, index) => ({ person: String(200_001 + index), manager: '100002' }));
const everyone = [gareth, amara, ...others];

describe('importing staff in the browser', () => {
  let council: TestCouncil;
  let sam: Browser;
  beforeAll(async () => {
    council = await aCouncil([]);
    sam = await council.signedIn(council.administrator);
  });
  afterAll(() => council.stop());
  beforeEach(() => council.imports(...everyone));

  const upload = (file: string, fields: Record<string, string> = {}, browser = sam): Promise<Answer<Run>> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file], { type: 'text/csv' }), 'staff.csv');
    return browser.post<Run>('/api/staff-imports', form);
  };
  const apply = async (id: number, choices: object = {}): Promise<Run> => {
    expect((await sam.post(`/api/staff-imports/${String(id)}/apply`, choices)).status).toBe(202);
    await council.settle();
    return (await sam.get<Run>(`/api/staff-imports/${String(id)}`)).body;
  };
  const count = async (table: string): Promise<number> =>
    (await council.database.transactions.one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))!.n;

  it('shows what would change, and changes nothing', async () => {
    const people = await count('person');
    const { status, body } = await upload(
      staffFile({ ...amara, grade: 'Grade 5' }, gareth, ...others, { person: '300001', manager: '999999' }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'planned', counts: { created: 1, changed: 1, same: 41 }, stops: [] });
    expect(body.consequences.map(({ sentence }) => sentence)).toEqual(['1 person joins', '1 line manager who could not be set']);
    const { body: changed } = await sam.get<Rows>(`/api/staff-imports/${String(body.id)}/rows?outcome=changed`);
    expect(changed).toMatchObject({
      total: 1,
      items: [{ row: 2, personNumber: '100001', changes: [{ field: 'grade', from: 'Grade 4', to: 'Grade 5' }] }],
    });
    const { body: noted } = await sam.get<Rows>(`/api/staff-imports/${String(body.id)}/rows?notes=true`);
    expect(noted.items[0]?.notes[0]?.message).toContain('999999 is neither in the file nor in Trellis');
    expect(await count('person')).toBe(people);
  });

  it('applies all of it, tells its progress, and does nothing the second time', async () => {
    const file = staffFile({ ...amara, manager: '200001' }, gareth, ...others, { person: '300001' });
    const applied = await apply((await upload(file)).body.id);
    expect(applied).toMatchObject({ state: 'applied', done: applied.total, message: null });
    const again = await upload(file);
    expect(again.body.counts).toMatchObject({ created: 0, changed: 0, same: 43, left: 0 });
    const lines = await council.database.transactions.query(
      `SELECT manager.person_number AS manager, line.to_on IS NULL AS current FROM reporting_line AS line JOIN post ON post.id = line.post_id
        JOIN person ON person.id = post.person_id JOIN person AS manager ON manager.id = line.manager_id WHERE person.person_number = '100001' ORDER BY line.id DESC LIMIT 2`,
    );
    expect(lines).toEqual([
      { manager: '200001', current: 1 },
      { manager: '100002', current: 0 },
    ]);
  });

  it('stops above 5% leavers until a person confirms, and closes the accounts of those who leave', async () => {
    const { body } = await upload(staffFile(amara, gareth, ...others.slice(10)));
    expect(body.stops).toMatchObject([{ code: 'too-many-leavers' }]);
    const refused = await sam.post<{ code: string; detail: string }>(`/api/staff-imports/${String(body.id)}/apply`, {});
    expect(refused).toMatchObject({ status: 409, body: { code: 'run_stopped', detail: expect.stringContaining('10 of 4') } });
    expect(await apply(body.id, { confirmLeavers: true })).toMatchObject({ state: 'applied' });
    const [closed] = await council.database.transactions.query<{ n: number }>(
      `SELECT COUNT(*) AS n FROM account JOIN person ON person.id = account.person_id WHERE account.state = 'closed' AND person.state = 'left' AND person.person_number BETWEEN '200001' AND '200010'`,
    );
    expect(closed?.n).toBe(10);
  });

  it('is refused with errors, and goes on without them by choice', async () => {
    const file = staffFile({ ...amara, grade: 'Grade 6' }, { ...gareth, email: 'not an address' }, ...others);
    const { body } = await upload(file);
    expect((await sam.post(`/api/staff-imports/${String(body.id)}/apply`, {})).status).toBe(409);
    expect(await apply(body.id, { leaveOutErrors: true })).toMatchObject({ state: 'applied' });
  });

  it('undoes a run, but for what has changed since', async () => {
    const run = await apply((await upload(staffFile({ ...amara, grade: 'Grade 9' }, { ...gareth, grade: 'Grade 9' }, ...others))).body.id);
    await council.imports({ ...amara, grade: 'Grade 10' }, { ...gareth, grade: 'Grade 9' }, ...others);
    const { body } = await sam.post<Run>(`/api/staff-imports/${String(run.id)}/undo`);
    expect(body).toMatchObject({ state: 'undone', kept: ['Amara Okafor (100001)'] });
    const grades = await council.database.transactions.query<{ grade: string }>(
      `SELECT grade FROM post JOIN person ON person.id = post.person_id WHERE person_number IN ('100001', '100002') ORDER BY person_number`,
    );
    expect(grades.map(({ grade }) => grade)).toEqual(['Grade 10', 'Grade 4']);
    expect((await sam.post(`/api/staff-imports/${String(run.id)}/undo`)).status).toBe(409);
  });

  it('asks for another look when staff records have changed since the preview', async () => {
    const { body } = await upload(staffFile({ ...amara, grade: 'Grade 7' }, gareth, ...others));
    await council.imports({ ...amara, grade: 'Grade 8' }, gareth, ...others);
    const stale = await apply(body.id);
    expect(stale).toMatchObject({ state: 'planned', message: expect.stringContaining('have changed since'), counts: { changed: 1 } });
    expect(await apply(body.id)).toMatchObject({ state: 'applied' });
  });

  it('applies once, however often it is told', async () => {
    const { body } = await upload(staffFile(...everyone, { person: '400001' }));
    const answers = await Promise.all([1, 2, 3].map(() => sam.post(`/api/staff-imports/${String(body.id)}/apply`, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
    await Promise.all([council.settle(), council.app.get(Dispatcher).drain()]);
    expect((await council.database.transactions.query(`SELECT id FROM person WHERE person_number = '400001'`)).length).toBe(1);
  });

  it('refuses a file that it cannot read, in words', async () => {
    expect(await upload('Name,Salary\nAmara,30000')).toMatchObject({
      status: 422,
      body: { code: 'file_refused', errors: [{ field: 'file' }] },
    });
    expect(await upload('')).toMatchObject({ status: 422, body: { errors: [{ field: 'file' }] } });
    expect(await upload(staffFile(amara), { mode: 'half' })).toMatchObject({ status: 422, body: { errors: [{ field: 'mode' }] } });
    expect(await sam.post('/api/staff-imports', {})).toMatchObject({ status: 422, body: { errors: [{ field: 'file' }] } });
  });

  it('throws a preview away, with what was read', async () => {
    const { body } = await upload(staffFile(...everyone));
    expect((await sam.delete(`/api/staff-imports/${String(body.id)}`)).status).toBe(204);
    expect((await sam.post(`/api/staff-imports/${String(body.id)}/apply`, {})).status).toBe(409);
    expect(await council.database.transactions.one('SELECT staff FROM import_run WHERE id = ?', [body.id])).toEqual({ staff: null });
  });

  it('gives every row as a file that no spreadsheet runs', async () => {
    const { body } = await upload(staffFile(...everyone, { person: '500001', last: "'=cmd|calc", first: '' }));
    const { body: csv, headers } = await sam.get<string>(`/api/staff-imports/${String(body.id)}/rows.csv`);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(csv).toContain(",'=cmd|calc,");
  });

  it('keeps the council’s own headings', async () => {
    const { body: mapping } = await sam.get<{ version: number; labels: object; columns: Record<string, string[]> }>(
      '/api/staff-imports/mapping',
    );
    const { labels: _, ...saved } = mapping;
    const changed = { ...saved, columns: { ...mapping.columns, givenName: ['Enw cyntaf', 'First Name'] } };
    expect((await sam.put('/api/staff-imports/mapping', changed)).status).toBe(200);
    expect((await sam.put('/api/staff-imports/mapping', changed)).status).toBe(409);
    const { body } = await upload(staffFile(...everyone).replace('First Name', 'Enw cyntaf'));
    expect(body.counts).toMatchObject({ same: 42 });
  });

  it('is for administrators alone', async () => {
    const browser = await council.signedIn(await council.personId('100001'));
    expect((await upload(staffFile(...everyone), {}, browser)).status).toBe(403);
    for (const path of ['', '/1', '/1/rows', '/1/rows.csv', '/mapping'])
      expect((await browser.get(`/api/staff-imports${path}`)).status).toBe(403);
    expect((await browser.post('/api/staff-imports/1/apply', {})).status).toBe(403);
    expect((await browser.post('/api/staff-imports/1/undo', {})).status).toBe(403);
    expect((await browser.delete('/api/staff-imports/1')).status).toBe(403);
    expect((await council.browser().get('/api/staff-imports')).status).toBe(401);
  });
});
