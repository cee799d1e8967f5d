import { describe, expect, it } from '@jest/globals';
import { applied, consequences, council, emptyCouncil, outcomes, personIn, plan, resultOf, staffFile } from './testing/staff-file.js';

const gareth = { person: '100002', first: 'Gareth', last: 'Pryce', job: 'Library manager' };
const amara = { person: '100001', manager: '100002' };

describe('a first import', () => {
  it('brings in people whose manager stands below them in the file', async () => {
    const council = applied(emptyCouncil, await plan(staffFile(amara, gareth)));
    expect(personIn(council, '100001')).toMatchObject({
      givenName: 'Amara',
      state: 'here',
      posts: [{ assignmentNumber: 'E100001', managerNumber: '100002', serviceKey: 'service:S1', primary: true, state: 'active' }],
    });
    expect(council.services).toEqual([
      { key: 'directorate:D1', kind: 'directorate', code: 'D1', name: 'Place', parentKey: null },
      { key: 'service:S1', kind: 'service', code: 'S1', name: 'Libraries', parentKey: 'directorate:D1' },
    ]);
  });

  it('skips assignments that ended before Trellis knew of them, with the reason', async () => {
    const importPlan = await plan(staffFile(amara, { ...gareth, ends: '01/03/2020' }));
    expect(resultOf(importPlan, '100002')).toMatchObject({
      outcome: 'skipped',
      notes: [{ message: 'The assignment ended before Trellis knew of it.' }],
    });
    expect(importPlan.people).toHaveLength(1);
  });

  it('stops at an empty file', async () => {
    expect((await plan(staffFile())).stops).toMatchObject([{ code: 'nothing-to-read' }]);
  });
});

describe('the same file again', () => {
  it('changes nothing, whatever the file holds', async () => {
    const file = staffFile(
      amara,
      gareth,
      { ...gareth, assignment: 'E100002-2', primary: 'N', job: 'Lead for reading', fte: '0.2' },
      { person: '100003', status: 'Suspended - Maternity Leave', manager: '999999' },
      { person: '100004', status: 'Inactive - Payroll Eligible', ends: '01/01/2020' },
      { person: '100005', team: 'Mobile library', teamCode: '', service: 'Libraries', serviceCode: '', manager: '100005' },
      { person: '100006', hired: '01/12/2026' },
    );
    const after = applied(emptyCouncil, await plan(file));
    const again = await plan(file, after);
    expect(again).toMatchObject({ people: [], services: [], stops: [] });
    expect(outcomes(again)).toEqual(['same', 'same', 'same', 'same', 'skipped', 'same', 'same']);
  });
});

describe('changes', () => {
  it('shows each field as it was and as it will be, and counts what follows', async () => {
    const before = await council(amara, gareth, { person: '100003', first: 'Ruth', last: 'Adeyemi' });
    const importPlan = await plan(
      staffFile({ ...amara, grade: 'Grade 5', manager: '100003' }, gareth, { person: '100003', first: 'Ruth', last: 'Adeyemi' }),
      before,
    );
    expect(resultOf(importPlan, '100001')).toMatchObject({
      outcome: 'changed',
      changes: [
        { field: 'grade', from: 'Grade 4', to: 'Grade 5' },
        { field: 'manager', from: 'Gareth Pryce (100002)', to: 'Ruth Adeyemi (100003)' },
      ],
    });
    expect(consequences(importPlan)).toEqual(['1 manager change']);
  });

  it('keeps a person through a new e-mail address and a new name', async () => {
    const importPlan = await plan(
      staffFile({ ...amara, last: 'Bell', email: 'amara.bell@aldermere.gov.uk' }, gareth),
      await council(amara, gareth),
    );
    expect(outcomes(importPlan)).toEqual(['changed', 'same']);
  });

  it('keeps what a blank does not tell, and empties it where the run says so or the cell says #NULL', async () => {
    const before = await council(amara, gareth);
    const blank = staffFile({ ...amara, grade: '', manager: '' }, gareth);
    expect(outcomes(await plan(blank, before))).toEqual(['same', 'same']);
    expect(personIn(applied(before, await plan(blank, before, { blank: 'erase' })), '100001').posts).toMatchObject([
      { grade: null, managerNumber: null },
    ]);
    const erased = staffFile({ ...amara, grade: '#NULL' }, gareth);
    expect(personIn(applied(before, await plan(erased, before)), '100001').posts).toMatchObject([{ grade: null, managerNumber: '100002' }]);
  });

  it('renames a service by its code and moves nobody', async () => {
    const before = await council(amara, gareth);
    const importPlan = await plan(
      staffFile({ ...amara, service: 'Libraries and learning' }, { ...gareth, service: 'Libraries and learning' }),
      before,
    );
    expect(importPlan).toMatchObject({
      people: [],
      services: [{ before: { name: 'Libraries' }, after: { key: 'service:S1', name: 'Libraries and learning' } }],
    });
  });

  it('uses the name that most rows give a service, and says so on the others', async () => {
    const importPlan = await plan(staffFile({ ...amara, service: 'Librarys' }, gareth, { person: '100003' }));
    expect(importPlan.services[1]?.after.name).toBe('Libraries');
    expect(resultOf(importPlan, '100001').notes).toEqual([
      { field: 'service', message: 'The row calls S1 “Librarys”; most rows call it “Libraries”, which is used.' },
    ]);
  });

  it('keeps a person in their team when the file names only the service above it', async () => {
    const before = await council({ ...amara, team: 'Mobile library', teamCode: 'T1' }, gareth);
    expect(outcomes(await plan(staffFile(amara, gareth), before))).toEqual(['same', 'same']);
  });

  it('records an absence without its medical reason', async () => {
    const before = await council(amara, gareth);
    const importPlan = await plan(
      staffFile({ ...amara, status: 'Suspended - Long term sickness' }, { ...gareth, status: 'Active - Seconded out' }),
      before,
    );
    expect(importPlan.people.map(({ after }) => after.posts[0]?.pauseReason)).toEqual(['away', 'secondment']);
    expect(consequences(importPlan)).toEqual(['2 people are away for a while']);
  });
});

describe('several rows for one person', () => {
  const second = { ...amara, assignment: 'E100001-2', primary: 'N', manager: '100003', fte: '0.4' };
  const ruth = { person: '100003', first: 'Ruth', last: 'Adeyemi' };

  it('keeps both posts and takes the line manager from the primary one', async () => {
    const importPlan = await plan(staffFile(second, { ...amara, primary: 'Y' }, gareth, ruth));
    const person = personIn(applied(emptyCouncil, importPlan), '100001');
    expect(person.posts.map((post) => [post.assignmentNumber, post.primary, post.managerNumber])).toEqual([
      ['E100001', true, '100002'],
      ['E100001-2', false, '100003'],
    ]);
  });

  it('ends a post that a full file no longer lists', async () => {
    const importPlan = await plan(staffFile(amara, gareth, ruth), await council(amara, second, gareth, ruth));
    expect(importPlan.results.at(-1)).toMatchObject({
      row: null,
      outcome: 'changed',
      assignmentNumber: 'E100001-2',
      changes: [{ field: 'postState', to: 'ended' }, { field: 'postEndsOn' }],
    });
    expect(importPlan.consequences).toEqual([]);
  });

  it('refuses two rows that say different things about one assignment', async () => {
    const importPlan = await plan(staffFile(amara, { ...amara, grade: 'Grade 9' }, gareth));
    expect(outcomes(importPlan)).toEqual(['error', 'error', 'created']);
    expect(importPlan.stops).toMatchObject([{ code: 'errors', sentence: expect.stringContaining('2 rows have errors') }]);
  });

  it('skips a row that says the same twice, a terms row and a pending worker', async () => {
    const file = [
      'Person Number,Assignment Number,Assignment Type,Worker Type,First Name,Last Name',
      '1,E1,E,Employee,Amara,Okafor',
      '1,E1,E,Employee,Amara,Okafor',
      '1,ET1,ET,Employee,Amara,Okafor',
      '2,P2,P,Pending Worker,Owen,Hale',
    ].join('\n');
    expect(outcomes(await plan(file))).toEqual(['created', 'skipped', 'skipped', 'skipped']);
  });

  it('takes the dated row in force today and leaves the future one for later', async () => {
    const file = [
      'Person Number,Assignment Number,First Name,Last Name,Job Title,Effective Start Date,Effective End Date',
      '1,E1,Amara,Okafor,Assistant,2024-01-01,2025-12-31',
      '1,E1,Amara,Okafor,Senior assistant,2026-01-01,2027-03-31',
      '1,E1,Amara,Okafor,Manager,2027-04-01,4712-12-31',
      '2,E2,Owen,Hale,Officer,2027-01-04,4712-12-31',
    ].join('\n');
    const importPlan = await plan(file);
    expect(importPlan.people.map(({ after }) => [after.state, after.startsOn, after.posts[0]?.jobTitle])).toEqual([
      ['here', '2026-01-01', 'Senior assistant'],
      ['joining', '2027-01-04', 'Officer'],
    ]);
    expect(importPlan.results[2]?.notes[0]?.message).toBe(
      'The row takes effect on 1 April 2027. An import on or after that day takes it in.',
    );
  });
});

describe('rows with errors', () => {
  it('says which field of which row, and never cuts', async () => {
    const importPlan = await plan(staffFile(amara, { ...gareth, job: 'x'.repeat(161), email: 'gareth', hired: '31/02/2024' }));
    expect(importPlan.results[1]).toMatchObject({
      row: 3,
      outcome: 'error',
      notes: [{ field: 'email' }, { field: 'jobTitle' }, { field: 'startsOn' }],
    });
  });

  it('leaves a person as they are whose row is left out by choice', async () => {
    const before = await council(amara, gareth);
    const importPlan = await plan(staffFile({ ...amara, grade: 'Grade 5' }, { ...gareth, email: 'gareth' }), before, {
      leaveOutErrors: true,
    });
    expect(importPlan).toMatchObject({ stops: [], people: [{ after: { personNumber: '100001' } }] });
  });

  it('doubts dates that read either way in a column that has both orders', async () => {
    const importPlan = await plan(
      staffFile({ ...amara, hired: '04/05/2024' }, { ...gareth, hired: '11/26/2024' }, { person: '100003', hired: '26/11/2024' }),
    );
    expect(outcomes(importPlan)).toEqual(['error', 'error', 'created']);
    expect(resultOf(importPlan, '100001').notes[0]?.message).toContain('day or its month first');
  });
});

describe('leavers', () => {
  const crowd = Array.from({ length: 40 }, (_, index) => ({ person: String(200_001 + index) }));

  it('are those whom a full file no longer lists', async () => {
    const importPlan = await plan(staffFile(...crowd.slice(2)), await council(...crowd));
    expect(importPlan).toMatchObject({ stops: [], consequences: [{ kind: 'leavers', count: 2, sentence: '2 leavers' }] });
    expect(importPlan.people[0]?.after).toMatchObject({
      state: 'left',
      leavesOn: '2026-11-16',
      posts: [{ state: 'ended', primary: false }],
    });
  });

  it('are not, in a file of changes', async () => {
    expect((await plan(staffFile(...crowd.slice(20)), await council(...crowd), { mode: 'changes' })).people).toEqual([]);
  });

  it('stop the run above 5% until a person confirms', async () => {
    const before = await council(...crowd);
    expect((await plan(staffFile(...crowd.slice(3)), before)).stops).toMatchObject([
      { code: 'too-many-leavers', sentence: expect.stringContaining('3 of 40 people') },
    ]);
    expect((await plan(staffFile(...crowd.slice(3)), before, { confirmLeavers: true })).stops).toEqual([]);
  });

  it('stop the run too when the file itself says that they left', async () => {
    const importPlan = await plan(staffFile(...crowd.map((line) => ({ ...line, status: 'Inactive' }))), await council(...crowd));
    expect(importPlan.stops).toMatchObject([{ code: 'too-many-leavers' }]);
  });

  it('stay until the end of their last day', async () => {
    const before = await council(...crowd);
    const at = async (ends: string): Promise<string | undefined> =>
      applied(before, await plan(staffFile({ ...crowd[0], ends }, ...crowd.slice(1)), before)).people[0]?.state;
    expect([await at('16/11/2026'), await at('15/11/2026'), await at('31/12/4712')]).toEqual(['here', 'left', 'here']);
  });

  it('come back as the same person with a new assignment', async () => {
    const before = await council(amara, gareth);
    const left = applied(before, await plan(staffFile(gareth), before, { confirmLeavers: true }));
    const importPlan = await plan(staffFile({ ...amara, assignment: 'E100001-2', hired: '02/11/2026' }, gareth), left);
    expect(consequences(importPlan)).toEqual(['1 person comes back', '1 manager change']);
    expect(personIn(applied(left, importPlan), '100001')).toMatchObject({
      state: 'here',
      leavesOn: null,
      startsOn: '2026-11-02',
      posts: [{ state: 'ended' }, { state: 'active', primary: true }],
    });
  });

  it('do not come back by a file of changes that does not speak of it', async () => {
    const before = await council(amara, gareth);
    const left = applied(before, await plan(staffFile(gareth), before, { confirmLeavers: true }));
    const file = 'Person Number,Assignment Number,Work Email\n100001,E100001,new@aldermere.gov.uk';
    expect((await plan(file, left, { mode: 'changes' })).people).toMatchObject([
      { after: { state: 'left', email: 'new@aldermere.gov.uk' } },
    ]);
  });
});
