import type { BookSeat, SeatCount, SeatsView } from '../../../api/models';
import type { Option } from '../../../ui/forms/options';
import { isOpen, kindInWords, waitingInWords } from './seat-words';

export type SeatWish = NonNullable<BookSeat['seat']>;

/** True where a person has something to choose: seats both in the room and online. */
export function isHybrid({ room, online }: Pick<SeatsView, 'room' | 'online'>): boolean {
  return room !== null && online !== null;
}

/** Whether this wish gives a seat now; else it joins the queue. */
export function givesSeat({ room, online }: Pick<SeatsView, 'room' | 'online'>, wish: SeatWish): boolean {
  return (wish !== 'online' && isOpen(room)) || (wish !== 'room' && isOpen(online));
}

/** The kinds that can be asked for, each with how many are left. */
export function wishOptions({ room, online }: Pick<SeatsView, 'room' | 'online'>): Option<SeatWish>[] {
  if (room === null || online === null) return [];
  return [
    { value: 'room', label: 'In the room', hint: howMany(room) },
    { value: 'online', label: 'Online', hint: howMany(online) },
    { value: 'either', label: 'Either: whichever is free first', hint: 'The room, where both are' },
  ];
}

/** The wish that stands in the form at first: the room where it is free, else online, else either. */
export function firstWish(seats: Pick<SeatsView, 'room' | 'online'>): SeatWish {
  if (!isHybrid(seats)) return seats.room === null ? 'online' : 'room';
  if (isOpen(seats.room)) return 'room';
  return isOpen(seats.online) ? 'online' : 'either';
}

/** Somebody who takes an online seat may go on waiting for a room that is full. */
export function mayWaitForRoom(seats: Pick<SeatsView, 'room' | 'online'>, wish: SeatWish): boolean {
  return isHybrid(seats) && wish === 'online' && !isOpen(seats.room);
}

function howMany(kind: SeatCount): string {
  return [`${kindInWords(kind)}.`, waitingInWords(kind.waiting)].filter(Boolean).join(' ');
}
