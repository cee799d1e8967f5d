import type { OccurrenceView, SeatCount, SeatsView } from '../../../api/models';
import type { LiveMessage } from '../../../core/live/live';
import { isOpen } from '../parts/seat-words';

/** What a message of the room `occurrence:ID` does to the page. */
export interface AfterChange {
  /** The page with the new numbers, at once. */
  readonly view: OccurrenceView;
  /** Ask the server again: something was missed, or it concerns what only the server can say about me. */
  readonly refetch: boolean;
}

/**
 * Takes a pushed change over. Seats and state come with the message; my place in line, and whether a newcomer may book, are asked for.
 * A message that is older than the page changes nothing; one that skips a number means that something was missed.
 */
export function afterChange(view: OccurrenceView, message: LiveMessage): AfterChange {
  const { rev } = message;
  if (rev === undefined) return { view, refetch: true };
  if (rev <= view.rev) return { view, refetch: false };
  const seats = message['seats'] as SeatsView | undefined;
  if (rev > view.rev + 1 || !seats) return { view, refetch: true };
  const state = (message['state'] as OccurrenceView['state'] | undefined) ?? view.state;
  const refetch = state !== view.state || view.mine !== null || opens(view.seats, seats);
  return { view: { ...view, rev, seats, state }, refetch };
}

/** Some kind of seat became bookable, or stopped being so. */
function opens(before: SeatsView, after: SeatsView): boolean {
  const changed = (one: SeatCount | null, other: SeatCount | null): boolean =>
    isOpen(one) !== isOpen(other) || one?.waiting !== other?.waiting;
  return changed(before.room, after.room) || changed(before.online, after.online);
}
