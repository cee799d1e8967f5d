import { dayInWords } from '../parts/wall-time';

const cell = '[role="gridcell"][data-date]';

/** The days of a calendar on the screen. */
export function cellsIn(calendar: HTMLElement): Iterable<HTMLElement> {
  return calendar.querySelectorAll<HTMLElement>(cell);
}

/** The day that something is in, or is itself. */
export function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(cell) : null;
}

/** The sessions of a day and its "+2 more". */
export function insideOf(day: HTMLElement): HTMLElement[] {
  return [...day.querySelectorAll<HTMLElement>('a, [role="button"]')];
}

/** "Friday 25 December 2026, bank holiday: Christmas Day, no sessions". */
export function cellName(day: string, { today, count, holiday }: { today: string; count: number; holiday: string | undefined }): string {
  return [
    dayInWords(day),
    ...(day === today ? ['today'] : []),
    ...(holiday ? [`bank holiday: ${holiday}`] : []),
    count === 0 ? 'no sessions' : `${count} ${count === 1 ? 'session' : 'sessions'}`,
  ].join(', ');
}
