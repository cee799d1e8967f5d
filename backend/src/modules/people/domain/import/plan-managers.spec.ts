import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applied, council, emptyCouncil, personIn, plan, resultOf, staffFile } from './testing/staff-file.js';

const headings =
  'Person Number,Assignment Number,First Name,Last Name,Line Manager Person Number,Line Manager Assignment Number,Line Manager Name';
const file = (...rows: string[]): string => [headings, ...rows].join('\n');

describe('the line manager', () => {
  it.each([
    ['by person number', '2,,'],
    ['by assignment number', ',E2,'],
    ['by a name that only one person has', ',,Gareth Pryce'],
    ['by a name with the last name first', ',,"Pryce, Gareth"'],
  ])('is found %s', async (_, cells) => {
    const importPlan = await plan(file(`1,E1,Amara,Okafor,${cells}`, '2,E2,Gareth,Pryce,,,'));
    expect(personIn(applied(emptyCouncil, importPlan), '1').posts[0]?.managerNumber).toBe('2');
  });

  it('is never matched by name without saying so', async () => {
    const importPlan = await plan(file('1,E1,Amara,Okafor,,,Gareth Pryce', '2,E2,Gareth,Pryce,,,'));
    expect(resultOf(importPlan, '1').notes).toEqual([{ field: 'managerName', message: '“Gareth Pryce” was found by name: 2.' }]);
  });

  it.each([
    ['9,,', 'neither in the file nor in Trellis'],
    [',E9,', 'neither in the file nor in Trellis'],
    [',,Nobody Known', 'Nobody here is called'],
    [',,Gareth Pryce', '2 people are called'],
    ['1,,', 'as their own line manager'],
    ['4,,', 'has left'],
    ['5,E2,', 'The person number is used'],
  ])('%j is reported', async (cells, words) => {
    const staff = ['2,E2,Gareth,Pryce,,,', '3,E3,Gareth,Pryce,,,', '4,E4,Old,Boss,,,', '5,E5,Other,Boss,,,'];
    const before = applied(emptyCouncil, await plan(file('1,E1,Amara,Okafor,2,,', ...staff)));
    const importPlan = await plan(file(`1,E1,Amara,Okafor,${cells}`, ...staff.filter((row) => !row.startsWith('4'))), before, {
      confirmLeavers: true,
    });
    expect(
      resultOf(importPlan, '1')
        .notes.map((note) => note.message)
        .join(' '),
    ).toContain(words);
    const manager = personIn(applied(before, importPlan), '1').posts[0]?.managerNumber;
    expect(manager).toBe(words.includes('is used') ? '5' : '2');
  });

  it('stays as it was where the new lines would make a circle', async () => {
    const before = await council({ person: '1' }, { person: '2', manager: '1' }, { person: '3', manager: '2' });
    const importPlan = await plan(
      staffFile({ person: '1', manager: '3' }, { person: '2', manager: '1' }, { person: '3', manager: '2' }),
      before,
    );
    expect(importPlan).toMatchObject({ people: [], consequences: [{ kind: 'manager-problems' }] });
    expect(resultOf(importPlan, '1').notes[0]?.message).toContain('in a circle');
  });

  it('never leads in a circle, whatever the file says', async () => {
    const lines = fc.array(fc.option(fc.integer({ min: 1, max: 12 })), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lines, lines, async (first, second) => {
        const rows = (managers: (number | null)[]): string =>
          staffFile(...managers.map((manager, index) => ({ person: String(index + 1), manager: manager === null ? '' : String(manager) })));
        const before = applied(emptyCouncil, await plan(rows(first)));
        const after = applied(before, await plan(rows(second), before));
        const managerOf = new Map(after.people.map((person) => [person.personNumber, person.posts[0]?.managerNumber ?? null]));
        for (const start of managerOf.keys()) {
          let steps = 0;
          for (let next: string | null = start; next !== null; next = managerOf.get(next) ?? null) {
            steps += 1;
            expect(steps).toBeLessThanOrEqual(12);
          }
        }
      }),
      { numRuns: 60, seed: 20261116 },
    );
  });
});
