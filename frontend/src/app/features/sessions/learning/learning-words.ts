import type { LearningItem, LearningSums, LearningYear } from '../../../api/models';
import type { Option } from '../../../ui/forms/options';
import { plural } from '../parts/seat-words';

/** Days, both included; empty texts where there is no end to it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const everything: Period = { from: '', to: '' };

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The period in an address; a text that is no day counts as none. */
export function periodOf(params: { get: (name: string) => string | null }): Period {
  const read = (name: string): string => {
    const text = params.get(name) ?? '';
    return day.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
  };
  return { from: read('from'), to: read('to') };
}

/** "45 minutes", "1 hour", "2 hours 5 minutes". */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = [hours > 0 ? plural(hours, 'hour', 'hours') : '', rest > 0 ? plural(rest, 'minute', 'minutes') : ''];
  return words.filter(Boolean).join(' ') || '0 minutes';
}

/** How things stand, in a sentence. */
export function learningInWords({ attended, hosted, minutesAttended, minutesHosted }: LearningSums): string {
  const parts = [
    ...(attended > 0 ? [`came to ${plural(attended, 'session', 'sessions')}, ${minutesInWords(minutesAttended)}`] : []),
    ...(hosted > 0 ? [`hosted ${attended > 0 ? hosted : plural(hosted, 'session', 'sessions')}, ${minutesInWords(minutesHosted)}`] : []),
  ];
  return parts.length > 0 ? `You ${parts.join(', and ')}.` : '';
}

/** "Attended", "Attended in part" or "Hosted". */
export function partInWords({ role, inPart }: Pick<LearningItem, 'role' | 'inPart'>): string {
  if (role === 'hosted') return 'Hosted';
  return inPart ? 'Attended in part' : 'Attended';
}

const keyOf = ({ from, to }: Period): string => `${from}_${to}`;

/** The period that a choice stands for. */
export function chosenPeriod(value: string): Period {
  const [from = '', to = ''] = value.split('_');
  return { from, to };
}

/** Everything, the years there is something in, and the period that is shown where it is none of those. */
export function periodOptions(councilYears: readonly LearningYear[], calendarYears: readonly LearningYear[], shown: Period): Option[] {
  const options = [
    { value: keyOf(everything), label: 'Everything' },
    ...[...councilYears, ...calendarYears].map((year) => ({ value: keyOf(year), label: year.label })),
  ];
  const isListed = options.some(({ value }) => value === keyOf(shown));
  return isListed ? options : [...options, { value: keyOf(shown), label: 'The days in the address of this page' }];
}

export const periodValue = keyOf;
