import { toUtc, toWallTime, wallMinutesAt, type WallTime, writeWallTime } from '../../../../platform/calendar/index.js';
import { contentLine, textValue } from './content-line.js';
import { zoneBlock } from './zone-block.js';

/** Whose calendar it is, or who keeps the thing in it. */
export interface CalendarAddress {
  readonly name: string;
  readonly address: string;
}

/** One date, never a rule: each has its own people, its own changes and its own end. */
export interface CalendarEvent {
  readonly uid: string;
  readonly recurrenceStart: WallTime | null;
  readonly timeZone: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly place: string | null;
  readonly description: string;
  /** Whole address of its page. */
  readonly url: string;
  readonly cancelled: boolean;
  /** When this was written or, in a feed, last changed. */
  readonly stamp: Date;
  readonly organiser?: CalendarAddress;
  readonly attendee?: CalendarAddress;
}

export interface CalendarFile {
  readonly method?: 'REQUEST' | 'CANCEL';
  /** What a feed is called, and how often it is worth another look. */
  readonly feed?: { readonly name: string; readonly refresh: string };
  readonly events: readonly CalendarEvent[];
}

/** One VCALENDAR. Sources: RFC 5545; RFC 5546 for mails; RFC 7986, 5 for feeds */
export function calendarFile({ method, feed, events }: CalendarFile): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Trellis//Diary//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    ...(method ? [contentLine('METHOD', method)] : []),
    ...(feed ? feedLines(feed) : []),
    ...zoneBlocks(events),
    ...events.map(eventBlock),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function feedLines({ name, refresh }: NonNullable<CalendarFile['feed']>): string[] {
  return [
    contentLine('NAME', textValue(name)),
    contentLine('X-WR-CALNAME', textValue(name)),
    contentLine('REFRESH-INTERVAL', refresh, { VALUE: 'DURATION' }),
    contentLine('X-PUBLISHED-TTL', refresh),
  ];
}

/** Each zone once, over all the years that the file speaks of. */
function zoneBlocks(events: readonly CalendarEvent[]): string[] {
  const spans = new Map<string, { from: number; to: number }>();
  for (const { timeZone, startsAt, endsAt, recurrenceStart } of events) {
    if (timeZone === 'UTC') continue;
    const years = [startsAt.getUTCFullYear(), endsAt.getUTCFullYear(), ...(recurrenceStart ? [Number(recurrenceStart.slice(0, 4))] : [])];
    const known = spans.get(timeZone);
    spans.set(timeZone, { from: Math.min(...years, known?.from ?? Infinity), to: Math.max(...years, known?.to ?? -Infinity) });
  }
  return [...spans].map(([timeZone, { from, to }]) => zoneBlock(timeZone, from, to));
}

function eventBlock(event: CalendarEvent): string {
  const { timeZone, organiser, attendee } = event;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(event.uid)),
    contentLine('DTSTAMP', utc(event.stamp)),
    contentLine('SEQUENCE', String(event.sequence)),
    ...(event.recurrenceStart ? [wallLine('RECURRENCE-ID', event.recurrenceStart, timeZone)] : []),
    ...timeLines(event),
    contentLine('SUMMARY', textValue(event.title)),
    ...(event.place === null ? [] : [contentLine('LOCATION', textValue(event.place))]),
    contentLine('DESCRIPTION', textValue(event.description)),
    contentLine('URL', event.url),
    contentLine('STATUS', event.cancelled ? 'CANCELLED' : 'CONFIRMED'),
    contentLine('TRANSP', event.cancelled ? 'TRANSPARENT' : 'OPAQUE'),
    ...(organiser ? [addressLine('ORGANIZER', organiser)] : []),
    // Whoever booked has answered already, so no answer is asked for.
    ...(attendee ? [addressLine('ATTENDEE', attendee, { ROLE: 'REQ-PARTICIPANT', PARTSTAT: 'ACCEPTED', RSVP: 'FALSE' })] : []),
    contentLine('END', 'VEVENT'),
  ].join('');
}

const MINUTE = 60_000;
/** More than any clocks are ever put back. */
const CHANGE_MINUTES = 180;

/** Start and end. Where the clocks stand still around both, which is nearly always, they are told without asking the zone about each. */
function timeLines({ startsAt, endsAt, timeZone }: CalendarEvent): string[] {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / MINUTE;
  const before = wallMinutesAt(new Date(startsAt.getTime() - CHANGE_MINUTES * MINUTE), timeZone);
  const end = wallMinutesAt(endsAt, timeZone);
  if (end - before !== minutes + CHANGE_MINUTES) return [momentLine('DTSTART', startsAt, timeZone), momentLine('DTEND', endsAt, timeZone)];
  return [wallLine('DTSTART', writeWallTime(end - minutes), timeZone), wallLine('DTEND', writeWallTime(end), timeZone)];
}

/** On the wall of its zone; in UTC where the wall shows that time twice and means the second. */
function momentLine(name: string, instant: Date, timeZone: string): string {
  const wall = toWallTime(instant, timeZone);
  const means = new Date(toUtc(wall, timeZone)).getTime() === instant.getTime();
  return means ? wallLine(name, wall, timeZone) : contentLine(name, utc(instant));
}

function wallLine(name: string, wall: WallTime, timeZone: string): string {
  const compact = `${wall.replace(/[-:]/g, '')}00`;
  return timeZone === 'UTC' ? contentLine(name, `${compact}Z`) : contentLine(name, compact, { TZID: timeZone });
}

function addressLine(name: string, { name: called, address }: CalendarAddress, parameters: Record<string, string> = {}): string {
  return contentLine(name, `mailto:${encodeURI(address.toWellFormed())}`, { CN: called, ...parameters });
}

/** `20261126T100000Z`. */
function utc(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d{3}/g, '');
}
