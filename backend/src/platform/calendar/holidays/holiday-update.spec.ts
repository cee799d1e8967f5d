import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BankHoliday } from './bank-holiday.js';
import { BankHolidays, bankHolidays } from './bank-holidays.js';
import { calculatedHolidays } from './calculated-holidays.js';
import { UnusableHolidays, updatedHolidays, writeHolidayData } from './holiday-update.js';

type Published = { title: string; date: string; notes?: string };

const published = (events: readonly Published[]) => JSON.stringify({ 'england-and-wales': { division: 'england-and-wales', events } });
const years = (...which: number[]): BankHoliday[] => which.flatMap(calculatedHolidays);
const known = () => new BankHolidays(years(2026, 2027, 2028));

describe('an update of the bank holidays', () => {
  it('adds what GOV.UK has and keeps the years before', () => {
    const { holidays, notes } = updatedHolidays(published(years(2027, 2028, 2029)), known);
    expect(holidays['england-and-wales']).toEqual(years(2026, 2027, 2028, 2029));
    expect(notes.filter((note) => note.startsWith('New: 2029'))).toHaveLength(8);
    expect(notes.filter((note) => !note.startsWith('New: 2029'))).toEqual([]);
  });

  it('says which days move, and that the law alone would not move them', () => {
    const moved = years(2027, 2028).map((holiday) =>
      holiday.date === '2028-05-01' ? { date: '2028-05-08', title: 'Early May bank holiday' } : holiday,
    );
    const { notes } = updatedHolidays(published(moved), known);
    expect(notes).toEqual([
      'New: 2028-05-08, Early May bank holiday.',
      'Gone: 2028-05-01, Early May bank holiday.',
      'Only by proclamation: 2028-05-08, Early May bank holiday.',
      'Not held that year: 2028-05-01, Early May bank holiday.',
    ]);
  });

  it('reads the note of a substitute day, and lists in any order', () => {
    const events = years(2028).map(({ date, title }) => ({
      date,
      title: title.replace(' (substitute day)', ''),
      notes: title.includes('(') ? 'Substitute day' : '',
    }));
    expect(updatedHolidays(published(events.reverse()), known).holidays['england-and-wales'].slice(-8)).toEqual(calculatedHolidays(2028));
  });

  it.each([
    ['<html>', 'no JSON object'],
    ['[]', 'no JSON object'],
    ['{"scotland":{"events":[]}}', 'There are no bank holidays for england-and-wales.'],
    [published([{ title: 'Some day', date: '2028-02-30' }]), 'has no date or no usable title'],
    [published([{ title: "'; import('node:fs'); '", date: '2028-02-29' }]), 'has no date or no usable title'],
    [published([...years(2028), { title: 'Again', date: '2028-01-03' }]), '2028-01-03 is in the list for england-and-wales twice.'],
    [published([...years(2028), { title: 'Party', date: '2028-01-08' }]), '2028-01-08 is at a weekend'],
    [published(years(2028).slice(1)), 'does not have the whole of 2028'],
    [published(years(2027, 2029)), 'does not have the whole of 2028'],
    [published(years(2026, 2027)), 'ends in 2027; we have 2028 already'],
  ])('refuses %j', (text, message) => {
    expect(() => updatedHolidays(text, known)).toThrow(message);
    expect(() => updatedHolidays(text, known)).toThrow(UnusableHolidays);
  });

  it('writes the file that we ship', () => {
    const shipped = readFileSync(join(import.meta.dirname, 'bank-holidays.data.ts'), 'utf8');
    expect(writeHolidayData({ 'england-and-wales': bankHolidays().all })).toBe(shipped);
  });
});
