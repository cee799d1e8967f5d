import type { MessageAudience } from '../../../api/models';
import type { Option } from '../../../ui/forms/options';
import { people } from '../parts/seat-words';

export type Audience = MessageAudience['to'];

const labels: Record<Audience, string> = {
  everyone: 'Everyone who is booked or waiting',
  booked: 'Everyone with a seat',
  waiting: 'Everyone waiting for a seat',
  room: 'Everyone with a seat in the room',
  online: 'Everyone with a seat online',
};

/** Who can be chosen, each with how many get it: what reaches the same people as "everyone" and nobody else is no choice. */
export function audienceOptions(audiences: readonly MessageAudience[]): Option[] {
  const all = audiences.find(({ to }) => to === 'everyone')?.people ?? 0;
  return audiences
    .filter(({ to, people: count }) => to === 'everyone' || (count > 0 && count < all))
    .map(({ to, people: count }) => ({ value: to, label: labels[to], hint: people(count) }));
}

/** "everyone with a seat", as the record says it. */
export function audienceInWords(to: Audience): string {
  return labels[to].replace(/^E/, 'e');
}

/** How many get what is chosen. */
export function reached(audiences: readonly MessageAudience[], to: string): number {
  return audiences.find((audience) => audience.to === to)?.people ?? 0;
}
