import type { Temporal } from 'temporal-polyfill';
import { contentLine } from './content-line.js';
import { yearlyRule, type ZoneChange, zoneChanges } from './zone-changes.js';

/** Years after the last date that are looked at: enough to tell a yearly rule from one that happens to hold twice. */
const YEARS_MORE = 4;

/** Blocks that were written lately. A council has few zones, and a zone's clocks are slow to ask. */
const written = new Map<string, string>();
const MOST_KEPT = 32;

/**
 * A zone as the clocks of the product itself have it, for readers that do not know its name or know it otherwise. By rules where its clocks change
 * alike every year, which Outlook needs; else change by change.
 * @param from first year that something in the file happens in
 * @param to last such year
 */
export function zoneBlock(timeZone: string, from: number, to: number): string {
  const key = `${timeZone} ${String(from)} ${String(to)}`;
  const kept = written.get(key);
  if (kept !== undefined) return kept;
  if (written.size >= MOST_KEPT) written.clear();
  const block = [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', timeZone),
    ...observances(timeZone, from - 1, to + YEARS_MORE),
    contentLine('END', 'VTIMEZONE'),
  ].join('');
  written.set(key, block);
  return block;
}

function observances(timeZone: string, fromYear: number, toYear: number): string[] {
  const { before, within, offset } = zoneChanges(timeZone, fromYear, toYear);
  if (within.length === 0) return [observance('19700101T000000', offset, offset)];
  const forward = within.filter(({ offsetFrom, offsetTo }) => offsetTo > offsetFrom);
  const back = within.filter(({ offsetFrom, offsetTo }) => offsetTo < offsetFrom);
  const years = toYear - fromYear + 1;
  const rules = [yearlyRule(forward, years), yearlyRule(back, years)];
  const [first, second] = [forward[0], back[0]];
  if (first && second && rules.every(Boolean)) return [observed(first, rules[0]), observed(second, rules[1])];
  const start = before ? observed(before) : observance('19700101T000000', offset, offset);
  return [start, ...within.map((change) => observed(change))];
}

function observed({ wall, offsetFrom, offsetTo }: ZoneChange, rule?: string): string {
  return observance(compact(wall), offsetFrom, offsetTo, rule);
}

function observance(start: string, offsetFrom: number, offsetTo: number, rule?: string): string {
  const kind = offsetTo > offsetFrom ? 'DAYLIGHT' : 'STANDARD';
  return [
    contentLine('BEGIN', kind),
    contentLine('DTSTART', start),
    ...(rule ? [contentLine('RRULE', rule)] : []),
    contentLine('TZOFFSETFROM', offsetText(offsetFrom)),
    contentLine('TZOFFSETTO', offsetText(offsetTo)),
    contentLine('END', kind),
  ].join('');
}

function compact(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** `+0530`. */
function offsetText(minutes: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}${two(size % 60)}`;
}
