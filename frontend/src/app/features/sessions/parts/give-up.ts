import type { BookSeat, OccurrenceView } from '../../../api/models';
import type { Question } from '../../../ui/dialogs/question';

type Held = Pick<OccurrenceView, 'mine' | 'myBooking' | 'seats'>;

/** People in line who would take the seat that is given up. */
function inLineForIt({ mine, seats }: Pick<Held, 'mine' | 'seats'>): number {
  return mine?.seat ? (seats[mine.seat]?.waiting ?? 0) : 0;
}

/** What giving a place up means, before it is done. */
export function giveUpQuestion(held: Held): Question {
  if (held.mine?.state !== 'booked') {
    return {
      title: 'Leave the waiting list?',
      points: [{ icon: 'hourglass_top', text: 'You lose your place in line. To come back you would join the end.' }],
      confirm: 'Leave the waiting list',
      keep: 'Stay in line',
      danger: true,
    };
  }
  const waited = inLineForIt(held) > 0;
  return {
    title: 'Cancel your place?',
    points: [
      {
        icon: 'event_seat',
        text: waited ? 'The first person in line gets your seat straight away.' : 'Your seat is free for somebody else.',
      },
      { icon: 'undo', text: waited ? 'To come back you would join the end of the line.' : 'You can book again while seats last.' },
    ],
    confirm: 'Cancel my place',
    keep: 'Keep my place',
    danger: true,
  };
}

/** The same booking again, for Undo; null where the seat went to somebody in line. */
export function sameAgain(held: Held): BookSeat | null {
  const { mine, myBooking } = held;
  if (mine?.seat == null || inLineForIt(held) > 0) return null;
  return { seat: mine.seat, wantsRoom: mine.wantsRoom, support: myBooking?.support ?? null, showName: myBooking?.showName ?? false };
}
