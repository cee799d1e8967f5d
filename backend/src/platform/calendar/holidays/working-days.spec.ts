import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { patience, tries } from '../testing/series.js';
import { writeWallDate } from '../wall-time.js';
import { addWorkingDays, isWorkingDay, workingDayBefore } from './working-days.js';

jest.setTimeout(patience);

describe('working days', () => {
  it('are Monday to Friday and no bank holiday', () => {
    expect(['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28', '2026-12-29'].map((date) => isWorkingDay(date))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('are counted over weekends and bank holidays', () => {
    expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-29');
    expect(addWorkingDays('2026-12-29', -1)).toBe('2026-12-24');
    expect(addWorkingDays('2026-12-26', 0)).toBe('2026-12-26');
    expect(addWorkingDays('2026-11-02', 10)).toBe('2026-11-16');
  });

  it('before Easter Monday end on Maundy Thursday', () => {
    expect(workingDayBefore('2027-03-29')).toBe('2027-03-25');
    expect(workingDayBefore('2027-03-26')).toBe('2027-03-25');
    expect(workingDayBefore('2027-03-25')).toBe('2027-03-24');
  });

  it('come back to a working day when counted there and back', () => {
    const workingDay = fc
      .integer({ min: 17_900, max: 21_900 })
      .map(writeWallDate)
      .filter((date) => isWorkingDay(date));
    fc.assert(
      fc.property(
        workingDay,
        fc.integer({ min: -60, max: 60 }),
        (date, days) => addWorkingDays(addWorkingDays(date, days), -days) === date,
      ),
      tries(200),
    );
  });

  it('are whole', () => {
    expect(() => addWorkingDays('2026-11-02', 1.5)).toThrow(RangeError);
    expect(() => isWorkingDay('2026-02-30')).toThrow('Enter a date');
  });
});
