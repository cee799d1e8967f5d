import type { StaffImportView } from '../../../api/models';
import { applyQuestion, choicesFor, leaversIn } from './run-questions';
import { fieldName, valueInWords } from './change-words';
import { linesOf } from './lines';
import { changesSomething, changing, findingOf, firstFilter } from './run-words';

type Run = Pick<StaffImportView, 'state' | 'counts' | 'stops' | 'consequences' | 'invite' | 'fileName'>;

const aRun = (run: Partial<Run> = {}): Run => ({
  state: 'planned',
  fileName: 'staff.csv',
  invite: true,
  counts: { created: 0, changed: 0, left: 0, same: 1200, skipped: 4, error: 0 },
  stops: [],
  consequences: [],
  ...run,
});
const manyLeave = aRun({
  counts: { created: 2, changed: 1, left: 120, same: 1000, skipped: 0, error: 3 },
  stops: [
    { code: 'errors', sentence: '3 rows have errors.' },
    { code: 'too-many-leavers', sentence: '120 of 1,200 people would leave (10%).' },
  ],
  consequences: [
    { kind: 'joiners', count: 2, sentence: '2 people join' },
    { kind: 'leavers', count: 120, sentence: '120 leavers' },
  ],
});

describe('a staff import in words', () => {
  it('is told by its finding', () => {
    expect(findingOf(aRun())).toBe('This file changes nothing');
    expect(findingOf(manyLeave)).toBe('This file would change 123 rows');
    expect(findingOf({ ...manyLeave, state: 'applied' })).toBe('The file changed 123 rows');
    expect(findingOf(aRun({ stops: [{ code: 'nothing-to-read', sentence: '' }] }))).toBe('This file has nothing to take in');
    expect(changing(aRun({ counts: {} }))).toBe(0);
  });

  it('counts a renamed service as a change, and a line manager who cannot be set as none', () => {
    const renamed = aRun({
      consequences: [{ kind: 'renamed-services', count: 1, sentence: '1 service or team with a new name or place' }],
    });
    expect(findingOf(renamed)).toBe('This file would change names and places of services');
    const unset = aRun({ consequences: [{ kind: 'manager-problems', count: 4, sentence: '4 line managers who could not be set' }] });
    expect(changesSomething(unset)).toBe(false);
  });

  it('shows first what is worth a look', () => {
    expect(firstFilter(aRun())).toBe('all');
    expect(firstFilter(aRun({ counts: { created: 2, changed: 9 } }))).toBe('created');
    expect(firstFilter(manyLeave)).toBe('error');
  });

  it('asks about the leavers when there are unusually many, and lists what else is agreed to', () => {
    const question = applyQuestion(manyLeave);
    expect(question).toMatchObject({ title: 'Have 120 people left the council?', confirm: 'Yes, 120 people have left', danger: true });
    const words = question.points.map(({ strong, text }) => [strong, text].filter(Boolean).join(' '));
    expect(words).toContain('2 people join');
    expect(words).not.toContain('120 leavers');
    expect(words).toContain('3 rows with errors left out. The people in them stay as they are.');
    expect(words).toContain('New colleagues with an email address are sent an invitation.');
    expect(choicesFor(manyLeave)).toEqual({ confirmLeavers: true, leaveOutErrors: true });
    expect(leaversIn(manyLeave)).toBe(120);
  });

  it('agrees to nothing that was not asked', () => {
    expect(choicesFor(aRun())).toEqual({ confirmLeavers: false, leaveOutErrors: false });
    expect(applyQuestion(aRun()).danger).toBeUndefined();
  });

  it('names facts and values as a person reads them', () => {
    expect(fieldName('postEndsOn')).toBe('Job ends on');
    expect(valueInWords('postEndsOn', '2026-11-26')).toBe('Thursday 26\u00a0November 2026');
    expect(valueInWords('state', 'left')).toBe('Has left');
    expect(valueInWords('jobTitle', 'left')).toBe('left');
    expect(valueInWords('manager', null)).toBe('nothing');
    expect(fieldName('somethingNew')).toBe('somethingNew');
  });

  it('takes lines once each', () => {
    expect(linesOf(' Job Title\n\nJob\nJob Title ')).toEqual(['Job Title', 'Job']);
  });
});
