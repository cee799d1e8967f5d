export const learningRoles = ['attended', 'hosted'] as const;
/** Somebody who hosts a date learns from it as a host, also where they took a seat at it. */
export type LearningRole = (typeof learningRoles)[number];

/** One thing in a person's learning record. Other rooms answer in the same shape. */
export interface LearningRecord {
  readonly role: LearningRole;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Wall times in `timeZone`: what decides the day and the year. */
  readonly localStart: string;
  readonly localEnd: string;
  readonly timeZone: string;
  /** As marked for those who came for part, else the length of it. */
  readonly minutes: number;
  readonly inPart: boolean;
  readonly skillIds: readonly number[];
}

/** Numbers of some records. */
export interface LearningSums {
  readonly attended: number;
  /** Of those attended: how many for part only. */
  readonly inPart: number;
  readonly hosted: number;
  readonly minutesAttended: number;
  readonly minutesHosted: number;
}

/** What one month holds of one role. `month` is `2026-04`. */
export interface LearningMonth {
  readonly month: string;
  readonly role: LearningRole;
  readonly count: number;
  readonly inPart: number;
  readonly minutes: number;
}

/** A year with its first and last day. */
export interface LearningYear extends LearningSums {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export const noLearning: LearningSums = { attended: 0, inPart: 0, hosted: 0, minutesAttended: 0, minutesHosted: 0 };

export function sumOf(rows: readonly Omit<LearningMonth, 'month'>[]): LearningSums {
  return rows.reduce(
    (sums, { role, count, inPart, minutes }) =>
      role === 'hosted'
        ? { ...sums, hosted: sums.hosted + count, minutesHosted: sums.minutesHosted + minutes }
        : {
            ...sums,
            attended: sums.attended + count,
            inPart: sums.inPart + inPart,
            minutesAttended: sums.minutesAttended + minutes,
          },
    noLearning,
  );
}

/** Years from January to December, newest first. */
export function calendarYears(months: readonly LearningMonth[]): LearningYear[] {
  return years(
    months,
    ({ month }) => yearOf(month),
    (year) => ({ label: String(year), from: `${String(year)}-01-01`, to: `${String(year)}-12-31` }),
  );
}

/** Years from April to March, newest first: those that councils plan and report by. */
export function councilYears(months: readonly LearningMonth[]): LearningYear[] {
  return years(
    months,
    ({ month }) => yearOf(month) - (Number(month.slice(5, 7)) < 4 ? 1 : 0),
    (year) => ({
      label: `April ${String(year)} to March ${String(year + 1)}`,
      from: `${String(year)}-04-01`,
      to: `${String(year + 1)}-03-31`,
    }),
  );
}

const yearOf = (month: string): number => Number(month.slice(0, 4));

function years(
  months: readonly LearningMonth[],
  yearIn: (month: LearningMonth) => number,
  named: (year: number) => Pick<LearningYear, 'label' | 'from' | 'to'>,
): LearningYear[] {
  const found = [...new Set(months.map(yearIn))].sort((one, other) => other - one);
  return found.map((year) => ({ ...named(year), ...sumOf(months.filter((month) => yearIn(month) === year)) }));
}
