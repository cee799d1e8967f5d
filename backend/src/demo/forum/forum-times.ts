import { daysAfter, weekdayOf, type Day } from '../day.js';
import type { ForumTopicPlan } from './forum-plan.js';

/** When people write: minutes of the day, UTC. */
const hours = { from: 8 * 60, until: 17 * 60 + 30 } as const;
const MINUTES_A_DAY = hours.until - hours.from;

/** When each post of a conversation is written, as UTC `YYYY-MM-DDTHH:MM:00Z`, the first as the plan has it, the others in working hours. */
export function timesOf({ daysAgo, at, posts }: Pick<ForumTopicPlan, 'daysAgo' | 'at' | 'posts'>, today: Day): string[] {
  const first = minutesOf(at);
  let day = workingDaysBefore(today, daysAgo);
  let minute = first;
  return posts.map(([, later], index) => {
    minute = index === 0 ? first : Math.max(hours.from, Math.min(hours.until, minute)) + later;
    while (index > 0 && minute >= hours.until) {
      minute -= MINUTES_A_DAY;
      day = nextWorkingDay(day);
    }
    return `${day}T${clockTime(minute)}:00Z`;
  });
}

function minutesOf(at: string): number {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return hour * 60 + minute;
}

function clockTime(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function workingDaysBefore(today: Day, count: number): Day {
  let day = today;
  for (let left = count; left > 0;) {
    day = daysAfter(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

function nextWorkingDay(day: Day): Day {
  const next = daysAfter(day, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
}

function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) <= 5;
}
