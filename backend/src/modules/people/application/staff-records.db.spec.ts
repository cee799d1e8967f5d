import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Accounts } from '../../../platform/identity/index.js';
import { Recipients } from '../../../platform/mail/index.js';
import { isSameRecord, type StaffSnapshot } from '../domain/import/snapshot.js';
import { applied, plan, staffFile } from '../domain/import/testing/staff-file.js';
import { KeepStaffRecords } from '../jobs/keep-staff-records.js';
import { ApplyStaffImport, ConfirmStaffImport, Directory, PreviewStaffImport } from '../index.js';
import { StaffRecordsRepository } from '../persistence/staff-records.repository.js';
import { StaffWritesRepository } from '../persistence/staff-writes.repository.js';
import { aCouncil, type StaffLine, type TestCouncil } from '../testing/index.js';

const gareth: StaffLine = { person: '100002', first: 'Gareth', last: 'Pugh', team: 'Central Library', teamCode: 'T1' };
const amara: StaffLine = { person: '100001', manager: '100002', team: 'Central Library', teamCode: 'T1', fte: '0.5405' };
const second: StaffLine = { ...amara, assignment: 'E100001-2', primary: 'N', status: 'Suspended - Secondment', manager: '' };

describe('staff records', () => {
  let council: TestCouncil;
  beforeAll(async () => {
    council = await aCouncil([]);
  });
  afterAll(() => council.stop());

  const all = () => council.app.get(StaffRecordsRepository, { strict: false }).all();
  const outbox = async (type: string): Promise<unknown[]> =>
    (await council.database.transactions.query<{ payload: string }>('SELECT payload FROM outbox WHERE type = ? ORDER BY id', [type])).map(
      ({ payload }) => JSON.parse(payload) as unknown,
    );
  const nameOf = async (number: string): Promise<string | null> =>
    (
      await council.database.transactions.one<{ name: string | null }>(
        'SELECT sign_in_name AS name FROM account JOIN person ON person.id = account.person_id WHERE person_number = ?',
        [number],
      )
    )?.name ?? null;

  it('come back from the database as they were worked out, so that the same file changes nothing', async () => {
    const lines = [gareth, amara, second, { person: '100003', ends: '31/12/2026' }, { person: '100004', hired: '01/12/2026' }];
    await council.imports(...lines);
    const snapshot: StaffSnapshot = { people: await all(), services: [] };
    const expected = applied({ people: [], services: [] }, await plan(staffFile(...lines)));
    expect(snapshot.people).toEqual(expected.people.toSorted((one, other) => (one.personNumber < other.personNumber ? -1 : 1)));
    expect(
      isSameRecord(
        snapshot.people[0],
        expected.people.find((person) => person.personNumber === '100001'),
      ),
    ).toBe(true);
  });

  it('let two posts of a person change places', async () => {
    await council.imports(gareth, { ...amara, primary: 'N' }, { ...second, primary: 'Y' });
    const posts = (await all()).find((person) => person.personNumber === '100001')?.posts;
    expect(posts?.map(({ primary }) => primary)).toEqual([false, true]);
  });

  it('give a service a new name with its history, under the same number', async () => {
    const [before] = (await council.app.get(Directory).serviceTree()).filter(({ name }) => name === 'Libraries');
    await council.imports({ ...gareth, service: 'Libraries and learning' }, { ...amara, service: 'Libraries and learning' });
    expect(await council.app.get(Directory).serviceName(before!.id)).toBe('Libraries and learning');
    const history = await council.database.transactions.query(
      'SELECT name, to_on IS NULL AS current FROM service_history WHERE service_id = ? ORDER BY id',
      [before!.id],
    );
    expect(history).toEqual([
      { name: 'Libraries', current: 0 },
      { name: 'Libraries and learning', current: 1 },
    ]);
  });

  it('move a team with all its people, and tell each move of a person', async () => {
    await council.imports(gareth, { ...amara, service: 'Museums', serviceCode: 'S9', team: '', teamCode: '' });
    const person = await council.app.get(Directory).find([await council.personId('100001')]);
    expect([...person.values()][0]?.service?.name).toBe('Museums');
    const [placement] = await council.database.transactions.query<{ n: number }>(
      `SELECT COUNT(*) AS n FROM placement JOIN post ON post.id = placement.post_id JOIN person ON person.id = post.person_id
        WHERE person_number = '100001' AND assignment_number = 'E100001'`,
    );
    expect(placement?.n).toBe(2);
    expect(await outbox('people.service-moved')).toEqual([expect.objectContaining({ personId: await council.personId('100001') })]);
  });

  it('give an e-mail address as sign-in name to who has it alone, and the staff number to the others', async () => {
    await council.imports(
      gareth,
      { ...amara, email: 'desk@aldermere.gov.uk' },
      { person: '100005', email: 'desk@aldermere.gov.uk' },
      { person: '100006', email: '' },
    );
    expect(await Promise.all(['100002', '100001', '100005', '100006'].map(nameOf))).toEqual([
      'p100002@aldermere.gov.uk',
      '100001',
      '100005',
      '100006',
    ]);
    await council.imports(
      { ...gareth, email: 'p100001@aldermere.gov.uk' },
      { ...amara, email: 'p100002@aldermere.gov.uk' },
      { person: '100005' },
      { person: '100006' },
    );
    expect(await Promise.all(['100002', '100001'].map(nameOf))).toEqual(['p100001@aldermere.gov.uk', 'p100002@aldermere.gov.uk']);
  });

  it('leave an administrator made by hand alone, who has the address first', async () => {
    await council.imports(gareth, amara, { person: '100007', email: 'sam@aldermere.gov.uk' });
    expect(await nameOf('100007')).toBe('100007');
    expect(await council.app.get(Directory).here([council.administrator])).toEqual([council.administrator]);
  });

  it('let people begin and leave on their days', async () => {
    await council.imports(gareth, amara, { person: '100008', hired: '26/11/2026' }, { person: '100009', ends: '26/11/2026' });
    const [joiner, leaver] = [await council.personId('100008'), await council.personId('100009')];
    const here: number[][] = [];
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-27']) {
      council.clock.moveTo(`${day}T09:00:00Z`);
      await council.app.get(KeepStaffRecords).followDates();
      here.push((await council.app.get(Directory).here([joiner, leaver])).toSorted((one, other) => one - other));
    }
    expect(here).toEqual([[leaver], [joiner, leaver].toSorted((one, other) => one - other), [joiner]]);
    expect((await council.app.get(Recipients).find([joiner, leaver])).size).toBe(1);
    await expect(council.app.get(Accounts).oneTimeCode(leaver)).resolves.toBeDefined();
    const [state] = await council.database.transactions.query<{ state: string }>('SELECT state FROM account WHERE person_id = ?', [leaver]);
    expect(state?.state).toBe('closed');
  });

  it('write two imports that are applied at once one after the other, each whole', async () => {
    const previewed = async (...lines: StaffLine[]): Promise<number> => {
      const bytes = new TextEncoder().encode(staffFile(...lines));
      const id = await council.app
        .get(PreviewStaffImport)
        .run(null, { name: 'staff.csv', bytes, mode: 'changes', blank: 'unchanged', invite: false });
      await council.app.get(ConfirmStaffImport).run(null, id, { confirmLeavers: true, leaveOutErrors: false });
      return id;
    };
    const runs = [await previewed({ ...amara, grade: 'Grade 7' }), await previewed({ ...amara, grade: 'Grade 8' })];
    await Promise.all(runs.map((runId) => council.app.get(ApplyStaffImport).run({ payload: { runId } })));
    const states = await council.database.transactions.query<{ state: string }>(
      'SELECT state FROM import_run WHERE id IN (?) ORDER BY state',
      [runs],
    );
    expect(states.map(({ state }) => state)).toEqual(['applied', 'planned']);
  });

  it('stay as they were, all of them, when writing breaks off in the middle', async () => {
    const before = await all();
    const writes = council.app.get(StaffWritesRepository, { strict: false });
    const broken = jest.spyOn(writes, 'startTies').mockRejectedValueOnce(new Error('Connection lost'));
    const id = await council.imports(gareth, { ...amara, manager: '', job: 'Archivist' }, { person: '100010', manager: '100002' });
    broken.mockRestore();
    const [run] = await council.database.transactions.query('SELECT state, message, staff FROM import_run WHERE id = ?', [id]);
    expect(run).toEqual({ state: 'failed', message: expect.stringContaining('nothing was changed'), staff: null });
    expect(await all()).toEqual(before);
  });

  it('forget the file after a week, and the rows of a run after three months', async () => {
    council.clock.moveBy(91 * 24 * 60 * 60_000);
    await council.app.get(KeepStaffRecords).forgetImports();
    const [left] = await council.database.transactions.query<{ n: number }>(
      `SELECT COUNT(*) AS n FROM import_row JOIN import_run ON import_run.id = run_id WHERE state = 'applied'`,
    );
    expect(left?.n).toBe(0);
    const waiting = await council.database.transactions.query(`SELECT id FROM import_run WHERE state = 'planned' OR staff IS NOT NULL`);
    expect(waiting).toEqual([]);
  });
});

describe('a file of 10,000 rows', () => {
  let council: TestCouncil;
  beforeAll(async () => {
    council = await aCouncil([]);
  });
  afterAll(() => council.stop());

  it('is imported in under 20 seconds', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index): StaffLine => {
      const service = String(index % 120);
      return {
        person: String(100_001 + index),
        manager: index === 0 ? '' : String(100_001 + Math.floor(index / 8)),
        service: `Service ${service}`,
        serviceCode: `S${service}`,
      };
    });
    const started = performance.now();
    await council.imports(...lines);
    const seconds = (performance.now() - started) / 1000;
    expect(seconds).toBeLessThan(20);
    const [people] = await council.database.transactions.query<{ n: number }>(`SELECT COUNT(*) AS n FROM person WHERE state = 'here'`);
    expect(people?.n).toBe(10_001);
    process.stdout.write(`10,000 rows in ${seconds.toFixed(1)} s\n`);
  }, 60_000);
});
