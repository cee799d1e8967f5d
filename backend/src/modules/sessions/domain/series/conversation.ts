import { dateInWords, periodInWords, toWallTime } from '../../../../platform/calendar/index.js';

/** What topics of the forum are attached to here. */
export const CONVERSATION = 'occurrence';

/** After that, who comes late reads on, and writes no more. */
export const writableDaysAfter = 30;

const LONGEST_TITLE = 200;
const DAY_MS = 86_400_000;

interface DateNamed {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
}

/** `Excel clinic, Thursday 26 November 2026`; of a very long title the end is left out, never the date. */
export function conversationTitle({ title, startsAt, timeZone }: DateNamed): string {
  const day = dateInWords(toWallTime(startsAt, timeZone).slice(0, 10));
  const room = LONGEST_TITLE - day.length - 2;
  return `${title.length > room ? `${title.slice(0, room - 1)}…` : title}, ${day}`;
}

/** The first post of the conversation, in Markdown. */
export function conversationOpening(id: number, { title, startsAt, endsAt, timeZone }: DateNamed): string {
  const plain = title.replace(/[\\`*_{}[\]<>#|~@!]/g, String.raw`\$&`);
  return [
    `Questions and answers about [${plain}](/sessions/${String(id)}), ${periodInWords(startsAt, endsAt, timeZone)}.`,
    'Before: ask what you would like to know, and vote for what others ask. During: questions appear here as they are asked. After: whoever hosts sums up what was said.',
  ].join('\n\n');
}

export function isOverForWriting(endsAt: Date, now: Date): boolean {
  return now.getTime() > endsAt.getTime() + writableDaysAfter * DAY_MS;
}
