import type { SeatCount, SeatToTake, SeatsView, SessionOtherDate, SessionRow } from '../../../api/models';
import type { IconName } from '../../../../design/icons';
import { denseDateTime } from '../../../core/dates/dates';
import type { StateKind } from '../../../ui/state-chip';

/** A state as a chip shows it. */
export interface StateWords {
  readonly kind: StateKind;
  readonly icon: IconName;
  readonly words: string;
}

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const people = (count: number): string => plural(count, 'person', 'people');
export const seats = (count: number): string => plural(count, 'seat', 'seats');
export const dates = (count: number): string => plural(count, 'date', 'dates');

const free = (count: number): StateWords => ({ kind: 'ok', icon: 'event_seat', words: `${seats(count)} left` });
const full = (waiting: number): StateWords => ({
  kind: 'watch',
  icon: 'hourglass_top',
  words: waiting > 0 ? `Full, ${waiting} waiting` : 'Full',
});
export const notRunning: StateWords = { kind: 'idle', icon: 'event_busy', words: 'Not running' };
export const cancelled: StateWords = { kind: 'act', icon: 'event_busy', words: 'Cancelled' };
export const undecided: StateWords = { kind: 'idle', icon: 'pending', words: 'Not decided yet' };
const finished: StateWords = { kind: 'idle', icon: 'history', words: 'Finished' };
const booked: StateWords = { kind: 'ok', icon: 'check_circle', words: 'Booked' };

/** A seat that I can take; the page that the row leads to says it in full. */
function offered({ expiresAt }: SeatToTake, timeZone: string): StateWords {
  const words = expiresAt === null ? 'A seat is free, first come' : `Held for you until ${denseDateTime(new Date(expiresAt), timeZone)}`;
  return { kind: 'ok', icon: 'event_seat', words };
}

/** A seat of this kind is free and nobody waits for one: so it can be booked without passing anybody. */
export function isOpen(kind: SeatCount | null): boolean {
  return kind !== null && kind.free > 0 && kind.waiting === 0;
}

/** Seats that a newcomer could have now: while anyone waits for a seat of a kind, those of that kind are not free for others. */
export function openSeats({ room, online }: Pick<SeatsView, 'room' | 'online'>): number {
  const open = (kind: SeatCount | null): number => (isOpen(kind) ? (kind?.free ?? 0) : 0);
  return open(room) + open(online);
}

/** "3 of 24 seats left", "All 24 seats taken", or "All 24 seats taken or held for people in line". */
export function seatsInWords({ capacity, free: left, held }: Pick<SeatCount, 'capacity' | 'free' | 'held'>): string {
  if (capacity === 0) return 'No seats';
  if (left === 0 && held > 0)
    return capacity === 1 ? 'The only seat is held for somebody in line' : `All ${seats(capacity)} taken or held for people in line`;
  if (left === 0 && capacity === 1) return 'The only seat is taken';
  return left > 0 ? `${left} of ${seats(capacity)} left` : `All ${seats(capacity)} taken`;
}

/** The same for seats of one kind. While people wait for them, those that are free are theirs. */
export function kindInWords(kind: SeatCount): string {
  const { free: left, waiting } = kind;
  if (left > 0 && waiting > 0) return `${seats(left)} ${left === 1 ? 'is' : 'are'} free for people in line`;
  return seatsInWords(kind);
}

/** "2 people are waiting.", or nothing. */
export function waitingInWords(waiting: number): string {
  if (waiting === 0) return '';
  return waiting === 1 ? '1 person is waiting.' : `${waiting} people are waiting.`;
}

/** How one session of a list stands, for the person who looks at it. */
export function rowState(row: SessionRow): StateWords {
  if (row.state === 'cancelled') return cancelled;
  if (row.state === 'not-running') return notRunning;
  if (row.state === 'undecided') return undecided;
  if (row.mine?.state === 'booked' && row.mine.offer) return offered(row.mine.offer, row.timeZone);
  if (row.mine?.state === 'booked') return row.mine.wantsRoom ? { ...booked, words: 'Booked online, waiting for the room' } : booked;
  if (row.booking === 'started') return finished;
  if (row.mine?.offer) return offered(row.mine.offer, row.timeZone);
  if (row.mine)
    return { kind: 'watch', icon: 'hourglass_top', words: `You are ${row.mine.position?.words ?? ''} waiting`.replace('  ', ' ') };
  if (row.booking === 'not-yet' || row.booking === 'early') return { kind: 'idle', icon: 'lock_clock', words: 'Booking opens later' };
  if (row.booking === 'closed') return { kind: 'idle', icon: 'lock_clock', words: 'Booking closed' };
  const open = openSeats(row.seats);
  return open > 0 ? free(open) : full(row.seats.waiting);
}

/** How another date of a series stands. */
export function dateState(date: SessionOtherDate, now: Date): StateWords {
  if (date.state === 'cancelled') return cancelled;
  if (date.state === 'not-running') return notRunning;
  if (date.state === 'undecided') return undecided;
  if (date.mine === 'booked') return booked;
  if (new Date(date.startsAt) <= now) return finished;
  if (date.mine === 'waiting') return { kind: 'watch', icon: 'hourglass_top', words: 'On the waiting list' };
  return date.free > 0 ? free(date.free) : full(date.waiting);
}

/** "Town Hall, Room 1, and online", "Online, captioned", "Central Library". */
export function placeInWords({ place, online, captions }: Pick<SessionRow, 'place' | 'online' | 'captions'>): string {
  const where = place !== null && online ? `${place}, and online` : (place ?? 'Online');
  return captions && online ? `${where}, captioned` : where;
}

/** "Ruth, Adult Social Care", "Ruth and Femi", "Ruth, Femi and Nadia". */
export function hostsInWords(hosts: readonly { readonly name: string; readonly service: string | null }[]): string {
  const [only, ...others] = hosts;
  if (!only) return 'a host to be found';
  if (others.length === 0) return only.service ? `${only.name}, ${only.service}` : only.name;
  return inOneBreath(hosts.map((host) => host.name));
}

/** "a", "a and b", "a, b and c". */
export function inOneBreath(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
