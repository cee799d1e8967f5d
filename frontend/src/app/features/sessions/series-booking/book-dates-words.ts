import type { DateBooked, DatesBooked, DateToBook } from '../../../api/models';
import type { Option } from '../../../ui/forms/options';
import { clockTime } from '../../../core/dates/dates';
import { type StateWords, dates, openSeats, seats } from '../parts/seat-words';
import { isHybrid } from '../parts/seat-wish';

/** What is ticked at first: every date that can be booked and meets nothing in the diary. */
export function firstChoice(items: readonly DateToBook[]): number[] {
  return items.filter(({ bookable, clashes }) => bookable && clashes.length === 0).map(({ occurrenceId }) => occurrenceId);
}

/** How a date stands, before it is booked. */
export function dateChip({ mine, bookable, seats: view }: DateToBook): StateWords {
  if (mine === 'booked') return { kind: 'ok', icon: 'check_circle', words: 'Booked' };
  if (mine === 'waiting') return { kind: 'watch', icon: 'hourglass_top', words: 'On the waiting list' };
  if (!bookable) return { kind: 'idle', icon: 'lock_clock', words: 'Not now' };
  const open = openSeats(view);
  if (open > 0) return { kind: 'ok', icon: 'event_seat', words: `${seats(open)} left` };
  return { kind: 'watch', icon: 'hourglass_top', words: view.waiting > 0 ? `Full, ${view.waiting} waiting` : 'Full' };
}

/** "In your diary: Team meeting, 10:30 to 11:30". */
export function clashInWords({ clashes, timeZone }: Pick<DateToBook, 'clashes' | 'timeZone'>): string {
  if (clashes.length === 0) return '';
  const words = clashes.map(
    ({ title, from, to }) => `${title}, ${clockTime(new Date(from), timeZone)} to ${clockTime(new Date(to), timeZone)}`,
  );
  return `In your diary: ${words.join('; ')}`;
}

/** The kinds of seat to choose from, where any date has two. */
export function seatOptions(items: readonly DateToBook[]): Option[] {
  if (!items.some(({ seats: view }) => isHybrid(view))) return [];
  return [
    { value: 'either', label: 'Either: the room where both are free' },
    { value: 'room', label: 'In the room' },
    { value: 'online', label: 'Online' },
  ];
}

/** What became of it all, in a sentence. */
export function bookedInWords({ booked, waiting }: Pick<DatesBooked, 'booked' | 'waiting'>): string {
  if (booked === 0 && waiting === 0) return 'None of the dates could be booked.';
  if (booked === 0) return `You are on the waiting list for ${dates(waiting)}.`;
  return waiting === 0 ? `You are booked on ${dates(booked)}.` : `You are booked on ${dates(booked)}, and waiting for ${waiting}.`;
}

/** What became of one date. */
export function outcomeChip({ outcome, seat, position }: DateBooked): StateWords {
  switch (outcome) {
    case 'booked':
      return { kind: 'ok', icon: 'check_circle', words: seat === 'online' ? 'Booked online' : 'Booked in the room' };
    case 'waiting':
      return { kind: 'watch', icon: 'hourglass_top', words: position ? `Waiting, ${position.words}` : 'Waiting' };
    case 'already':
      return { kind: 'idle', icon: 'check', words: 'Booked before' };
    case 'refused':
      return { kind: 'act', icon: 'block', words: 'Not booked' };
  }
}

/** "5 of 12 dates booked", while it goes on. */
export function progressInWords(done: number, of: number): string {
  return `${done} of ${dates(of)} done`;
}
