/** A calendar day, `2026-11-26`. Days compare as text. */
export type Day = string;

const DAY_MS = 86_400_000;

export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The first such weekday after a day: 1 to 7 days on. */
export function nextWeekday(day: Day, weekday: number): Day {
  return daysAfter(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);
}

/** The day in a time zone at an instant. */
export function dayAt(instant: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}
