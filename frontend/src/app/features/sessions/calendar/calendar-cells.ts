import { dayInWords } from '../parts/wall-time';

const cell = '[role="gridcell"][data-date]';

/** The days of a calendar on the screen. */
function cellsIn(calendar: HTMLElement): Iterable<HTMLElement> {
  return calendar.querySelectorAll<HTMLElement>(cell);
}

export function cellAt(calendar: HTMLElement, day: string): HTMLElement | undefined {
  return [...cellsIn(calendar)].find((each) => each.dataset['date'] === day);
}

/** The day that something is in, or is itself. */
export function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(cell) : null;
}

/** The sessions of a day and its "+2 more". */
export function insideOf(day: HTMLElement): HTMLElement[] {
  return [...day.querySelectorAll<HTMLElement>('a, [role="button"]')];
}

export interface DaysShown {
  /** The day that Tab comes to, and with it what is in it. */
  readonly current: string;
  readonly today: string;
  readonly perDay: ReadonlyMap<string, number>;
  readonly holidays: ReadonlyMap<string, string>;
}

/** Names the days, and lets Tab come to the current one and to what is in it. */
export function dressCells(calendar: HTMLElement, { current, today, perDay, holidays }: DaysShown): void {
  for (const each of cellsIn(calendar)) {
    const day = each.dataset['date'] ?? '';
    const stop = day === current ? 0 : -1;
    each.tabIndex = stop;
    each.setAttribute('aria-label', cellName(day, { today, count: perDay.get(day) ?? 0, holiday: holidays.get(day) }));
    for (const inside of insideOf(each)) inside.tabIndex = stop;
  }
}

/** "Friday 25 December 2026, bank holiday: Christmas Day, no sessions". */
function cellName(day: string, { today, count, holiday }: { today: string; count: number; holiday: string | undefined }): string {
  return [
    dayInWords(day),
    ...(day === today ? ['today'] : []),
    ...(holiday ? [`bank holiday: ${holiday}`] : []),
    count === 0 ? 'no sessions' : `${count} ${count === 1 ? 'session' : 'sessions'}`,
  ].join(', ');
}
