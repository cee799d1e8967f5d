import { describe, expect, it } from '@jest/globals';
import { planUndo } from './plan-undo.js';
import { applied, council, personIn, plan, staffFile } from './testing/staff-file.js';

const gareth = { person: '100002', first: 'Gareth', last: 'Pryce' };
const amara = { person: '100001', manager: '100002' };

describe('undoing a run', () => {
  it('restores people, posts and names of services', async () => {
    const before = await council(amara, gareth);
    const run = await plan(
      staffFile({ ...amara, grade: 'Grade 9', service: 'Renamed', manager: '#NULL' }, { ...gareth, service: 'Renamed' }),
      before,
    );
    const after = applied(before, run);
    const undo = planUndo(after, run, '2026-11-17');
    expect(undo).toMatchObject({ keptPeople: [], keptServices: [] });
    expect(applied(after, undo)).toEqual(before);
  });

  it('leaves alone what changed again since, and names it', async () => {
    const before = await council(amara, gareth);
    const run = await plan(staffFile({ ...amara, grade: 'Grade 9' }, { ...gareth, grade: 'Grade 9' }), before);
    const later = applied(before, run);
    const since = applied(later, await plan(staffFile({ ...amara, grade: 'Grade 10' }, { ...gareth, grade: 'Grade 9' }), later));
    const undo = planUndo(since, run, '2026-11-17');
    expect(undo.keptPeople.map((person) => person.personNumber)).toEqual(['100001']);
    const undone = applied(since, undo);
    expect([personIn(undone, '100001').posts[0]?.grade, personIn(undone, '100002').posts[0]?.grade]).toEqual(['Grade 10', 'Grade 4']);
  });

  it('lets people leave whom the run brought in, and brings back those whom it let go', async () => {
    const before = await council(amara, gareth);
    const run = await plan(staffFile(gareth, { person: '100003' }), before, { confirmLeavers: true });
    const undone = applied(applied(before, run), planUndo(applied(before, run), run, '2026-11-17'));
    expect(personIn(undone, '100003')).toMatchObject({ state: 'left', leavesOn: '2026-11-17' });
    expect(personIn(undone, '100001')).toEqual(personIn(before, '100001'));
  });
});
