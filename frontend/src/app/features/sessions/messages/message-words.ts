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

/** Whom a choice narrows down: where it reaches just as many, it is the same choice once more. */
const within: Partial<Record<Audience, Audience>> = { booked: 'everyone', waiting: 'everyone', room: 'booked', online: 'booked' };

/** Who can be chosen, each with how many get it. */
export function audienceOptions(audiences: readonly MessageAudience[]): Option[] {
  return audiences
    .filter(({ to, people: count }) => {
      const wider = within[to];
      return wider === undefined || (count > 0 && count < reached(audiences, wider));
    })
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
