import { InvalidRule } from '../invalid-rule.js';
import { minutesInDay, readWallDate } from '../wall-time.js';
import { frequencies, weekdays, type Frequency, type RuleWeekday, type Weekday } from './rule.js';

const longestList = 62;
const dayOfRule = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;
const endOfRule = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/;

export function readFrequency(value: string): Frequency {
  const frequency = frequencies.find((known) => known === value);
  if (!frequency) throw new InvalidRule('A series repeats by day, week, month or year. Use DAILY, WEEKLY, MONTHLY or YEARLY for FREQ.');
  return frequency;
}

export function readWhole(name: string, value: string, most: number): number {
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw new InvalidRule(`${name} is a whole number from 1 to ${most}.`);
  return number;
}

export function readNumbers(name: string, value: string, least: number, most: number): number[] {
  const numbers = values(name, value).map((written) => {
    const number = /^[+-]?\d{1,3}$/.test(written) ? Number(written) : 0;
    if (number === 0 || number < least || number > most) {
      throw new InvalidRule(`${name} takes numbers from 1 to ${most}${least < 0 ? `, or -1 to ${least} from the end` : ''}.`);
    }
    return number;
  });
  refuseRepeats(name, numbers);
  return numbers;
}

export function readWeekdays(value: string): RuleWeekday[] {
  const days = values('BYDAY', value).map((written) => {
    const parts = dayOfRule.exec(written);
    const nth = parts?.[1] === undefined ? null : Number(parts[1]);
    if (!parts || nth === 0)
      throw new InvalidRule('BYDAY takes weekdays: MO, TU, WE, TH, FR, SA or SU, with a number before one for the first, second or last.');
    return { weekday: readWeekday(parts[2] ?? ''), nth };
  });
  refuseRepeats(
    'BYDAY',
    days.map((day) => `${day.nth ?? ''}${day.weekday}`),
  );
  return days;
}

export function readWeekday(value: string): Weekday {
  const weekday = weekdays.find((known) => known === value);
  if (!weekday) throw new InvalidRule('A week starts on MO, TU, WE, TH, FR, SA or SU.');
  return weekday;
}

/** The last moment of a rule, checked for being a date of the calendar and left as written. */
export function readEnd(value: string): string {
  if (wallEnd(value) === null) throw new InvalidRule('UNTIL is a date like 20270205, or a date and time like 20270205T100000Z.');
  return value;
}

/** The last minute that an UNTIL lets through, read as wall time: a date alone lasts to the end of that day. */
export function wallEnd(value: string): number | null {
  const parts = endOfRule.exec(value);
  const day = parts ? readWallDate(`${parts[1]}-${parts[2]}-${parts[3]}`) : null;
  if (!parts || day === null) return null;
  if (parts[4] === undefined) return (day + 1) * minutesInDay - 1;
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6])];
  return hour <= 23 && minute <= 59 && second <= 59 ? day * minutesInDay + hour * 60 + minute : null;
}

function values(name: string, value: string): string[] {
  const written = value.split(',');
  if (written.length > longestList) throw new InvalidRule(`${name} has too many values. Use up to ${longestList}.`);
  return written;
}

function refuseRepeats(name: string, written: readonly (string | number)[]): void {
  if (new Set(written).size < written.length) throw new InvalidRule(`${name} has the same value twice. Keep one of each.`);
}
