import { beforeAll, describe, expect, it } from '@jest/globals';
import { aldermere } from '../council/aldermere.js';
import { nameOf } from '../council/staff.js';
import { daysAfter } from '../day.js';
import { defaultMapping } from '../../modules/people/domain/import/import-mapping.js';
import type { ImportPlan } from '../../modules/people/domain/import/import-plan.js';
import { planImport } from '../../modules/people/domain/import/plan-import.js';
import { readRows } from '../../modules/people/domain/import/read-rows.js';
import { readSheet } from '../../modules/people/domain/import/sheet.js';
import { primaryPost, type PersonRecord, type StaffSnapshot } from '../../modules/people/domain/import/snapshot.js';
import { oracleExport } from './oracle-export.js';

const today = '2026-11-24';
const monthAgo = daysAfter(today, -35);
const everyone = aldermere(today);

async function planned(day: string, snapshot: StaffSnapshot): Promise<ImportPlan> {
  const sheet = await readSheet(oracleExport(everyone, day), defaultMapping);
  const staff = readRows(sheet, defaultMapping, 'unchanged');
  return planImport(snapshot, staff, { today: day, mode: 'full', leaveOutErrors: true, confirmLeavers: false });
}

function after(before: StaffSnapshot, plan: ImportPlan): StaffSnapshot {
  const people = new Map(before.people.map((person) => [person.personNumber, person]));
  for (const change of plan.people) people.set(change.after.personNumber, change.after);
  const services = new Map(before.services.map((service) => [service.key, service]));
  for (const change of plan.services) services.set(change.after.key, change.after);
  return { people: [...people.values()], services: [...services.values()] };
}

describe('the export of the HR system', () => {
  let first: ImportPlan;
  let second: ImportPlan;
  let staff: StaffSnapshot;
  const notes = (plan: ImportPlan): string => plan.results.flatMap((result) => result.notes.map(({ message }) => message)).join('\n');
  const person = (name: string): PersonRecord => {
    const found = staff.people.find((each) => `${each.givenName} ${each.familyName}` === name);
    if (!found) throw new Error(`Nobody is called ${name}`);
    return found;
  };

  beforeAll(async () => {
    first = await planned(monthAgo, { people: [], services: [] });
    const before = after({ people: [], services: [] }, first);
    second = await planned(today, before);
    staff = after(before, second);
  });

  it('becomes 1,200 people here, those who start soon and those who have gone', () => {
    const states = Map.groupBy(staff.people, ({ state }) => state);
    expect(states.get('here')).toHaveLength(1_200);
    expect(states.get('joining')?.length).toBeGreaterThan(2);
    expect(states.get('left')).toHaveLength(6);
    expect(staff.services.filter(({ kind }) => kind === 'service')).toHaveLength(28);
    expect(staff.services.filter(({ kind }) => kind === 'directorate')).toHaveLength(6);
  });

  it('may be taken in as it is, with one damaged row left out', () => {
    expect([first.stops, second.stops]).toEqual([[], []]);
    expect(second.results.filter(({ outcome }) => outcome === 'error')).toHaveLength(1);
    expect(notes(second)).toContain('was shortened by a spreadsheet');
  });

  it('holds the usual pitfalls', () => {
    const said = notes(second);
    for (const pitfall of [
      'stands above the headings',
      'headings are repeated',
      'is a total',
      'note of the report',
      'terms row',
      'takes effect on',
      'says the same as',
    ]) {
      expect(said).toContain(pitfall);
    }
    for (const pitfall of ['in a circle', 'as their own line manager', '100077 is neither in the file', 'was found by name'])
      expect(notes(first)).toContain(pitfall);
    const winter = staff.people.filter(({ email }) => email === 'winter.rota@aldermere.gov.uk');
    expect(winter.length).toBeGreaterThan(2);
  });

  it('tells of joiners, leavers and moves of the last month', () => {
    const kinds = new Map(second.consequences.map(({ kind, count }) => [kind, count]));
    expect(kinds.get('leavers')).toBe(6);
    expect(kinds.get('joiners')).toBeGreaterThan(3);
    expect(kinds.get('manager-changes')).toBeGreaterThan(15);
  });

  it('keeps every name and every line manager', () => {
    const byNumber = new Map(staff.people.map((each) => [each.personNumber, each]));
    for (const member of everyone) {
      const kept = byNumber.get(member.number);
      if (!kept) continue;
      expect(`${kept.givenName} ${kept.familyName}`).toBe(nameOf(member).replaceAll('’', "'"));
    }
    expect(primaryPost(person('Amara Okafor'))?.managerNumber).toBe(person('Gareth Pugh').personNumber);
    const wrong = everyone.filter(
      ({ number, manager, move }) =>
        move === null &&
        byNumber.has(number) &&
        byNumber.get(number)?.state === 'here' &&
        (primaryPost(byNumber.get(number) as PersonRecord)?.managerNumber ?? null) !== manager,
    );
    // The circle of two and the one whose manager is unknown.
    expect(wrong.map(({ unit }) => unit.team).toSorted()).toEqual(['Facilities', 'Facilities', 'Treasury and Accounts']);
  });

  it('changes nothing when the same file comes again', async () => {
    const again = await planned(today, staff);
    expect(again.people).toEqual([]);
    expect(again.services).toEqual([]);
  });
});
