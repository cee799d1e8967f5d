import type { MyPlace, OccurrenceView, SeatsView } from '../../../api/models';
import type { LiveMessage } from '../../../core/live/live';
import { isOpen } from '../parts/seat-words';

/** What a live message does to the page. */
export interface AfterChange {
  /** The page with what the message brought, at once. */
  readonly view: OccurrenceView;
  /** Ask the server again: something was missed, or it concerns what only the server can say. */
  readonly refetch: boolean;
}

/**
 * Takes a change of the date over, from the room `occurrence:ID`. A message that is older than the page changes nothing; one that skips a
 * number means that something was missed.
 */
export function afterChange(view: OccurrenceView, message: LiveMessage): AfterChange {
  const { rev } = message;
  if (rev === undefined) return { view, refetch: true };
  if (rev <= view.rev) return { view, refetch: false };
  const seats = message['seats'] as SeatsView | undefined;
  if (rev > view.rev + 1 || !seats) return { view, refetch: true };
  const state = (message['state'] as OccurrenceView['state'] | undefined) ?? view.state;
  // Words of the date change without its seats: those and a new state come with the whole page.
  const refetch = state !== view.state || sameSeats(view.seats, seats) || (view.mine === null && openness(view.seats) !== openness(seats));
  return { view: { ...view, rev, seats, state }, refetch };
}

/** Takes a change of my own place over, from my own room. */
export function afterPlace(view: OccurrenceView, message: LiveMessage): AfterChange {
  if (message.type !== 'sessions.place-changed' || message['occurrenceId'] !== view.id) return { view, refetch: false };
  const mine = (message['mine'] as MyPlace | null | undefined) ?? null;
  const another =
    mine?.seat !== view.mine?.seat || mine?.state !== view.mine?.state || mine?.offer?.expiresAt !== view.mine?.offer?.expiresAt;
  return { view: { ...view, mine }, refetch: another };
}

const openness = ({ room, online }: SeatsView): string => `${String(isOpen(room))} ${String(isOpen(online))}`;

function sameSeats(before: SeatsView, after: SeatsView): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
