import type { SeriesEditView } from '../../../api/models';
import { clockTime } from '../../../core/dates/dates';
import type { Question } from '../../../ui/dialogs/question';
import { people } from '../parts/seat-words';

type Due = Pick<SeriesEditView, 'dueAt'>;
type Told = Pick<SeriesEditView, 'dueAt' | 'savedAt' | 'savedBy' | 'people'>;

const minute = 60_000;

/** Its emails have left by now. */
export function isOver({ dueAt }: Due, now: Date): boolean {
  return new Date(dueAt) <= now;
}

/** "in 8 minutes", "in less than a minute". */
export function timeLeft({ dueAt }: Due, now: Date): string {
  const minutes = Math.floor((new Date(dueAt).getTime() - now.getTime()) / minute);
  if (minutes < 1) return 'in less than a minute';
  return minutes === 1 ? 'in 1\u00a0minute' : `in ${minutes}\u00a0minutes`;
}

/** What the banner says: when the emails leave, then who changed it and who knows already. */
export function whatGoesOut({ dueAt, savedAt, savedBy, people: told }: Told, now: Date, zone: string): { main: string; more: string } {
  const [due, saved] = [clockTime(new Date(dueAt), zone), clockTime(new Date(savedAt), zone)];
  const main =
    told.later > 0
      ? `Emails to ${people(told.later)} go out at ${due}, ${timeLeft({ dueAt }, now)}`
      : `This can be undone until ${due}, ${timeLeft({ dueAt }, now)}`;
  const by = savedBy ? `Changed by ${savedBy.name} at ${saved}.` : `Changed at ${saved}.`;
  const atOnce =
    told.atOnce > 0 ? ` ${people(told.atOnce)} ${told.atOnce === 1 ? 'was' : 'were'} told at once, because a date is within 24 hours.` : '';
  return { main, more: `${by}${atOnce}` };
}

export function undoQuestion({ savedAt, people: told }: Told, zone: string): Question {
  const saved = clockTime(new Date(savedAt), zone);
  return {
    title: 'Undo this change?',
    points: [
      {
        icon: 'undo',
        strong: `Everything goes back to how it was before ${saved}:`,
        text: 'dates, times, places, hosts, seats and words. A series that was split is one again.',
      },
      told.atOnce > 0
        ? { icon: 'mail', strong: `${people(told.atOnce)} who heard of it`, text: 'are told that it is as it was. Nobody else is told.' }
        : { icon: 'mail', strong: 'Nobody is told.', text: 'The emails about it are never sent.' },
      { icon: 'event_seat', text: 'Nobody loses their place.' },
    ],
    confirm: 'Undo the change',
    keep: 'Leave it changed',
  };
}
