import type { TopicPerson, TopicRow, TopicView } from '../../../api/models';
import { denseDate } from '../../../core/dates/dates';
import { people, plural, type StateWords } from '../parts/seat-words';

type Stand = Pick<TopicRow, 'kind' | 'state' | 'votes' | 'speakerCount' | 'beingPlanned'>;

/** "1 vote", "38 votes, including yours": what the vote button says beside the title. */
export function votesInWords(votes: number, mine: boolean): string {
  return `${plural(votes, 'vote', 'votes')}${mine ? ', including yours' : ''}`;
}

/** "42 people want this". */
export function wantedInWords(votes: number): string {
  if (votes === 0) return 'Nobody has voted yet';
  return `${people(votes)} ${votes === 1 ? 'wants' : 'want'} this`;
}

/** "42 people asked for this": what stays on record. */
export function askedInWords(votes: number): string {
  return `${people(votes)} asked for this`;
}

/** "Suggested by Dev Patel, Digital"; who left is named by nobody. */
export function byWhom({ kind, author }: { readonly kind: TopicRow['kind']; readonly author: TopicPerson | null }): string {
  const verb = kind === 'wanted' ? 'Suggested' : 'Offered';
  if (author === null) return `${verb} by a former colleague`;
  return `${verb} by ${author.name}${author.service === null ? '' : `, ${author.service}`}`;
}

/** How a topic stands, as a chip. */
export function topicState(topic: Stand & { readonly speakers: readonly TopicPerson[]; readonly date: TopicRow['date'] }): StateWords {
  const { state, kind, speakerCount, speakers, beingPlanned, date } = topic;
  if (state === 'planned') {
    if (date && !date.runs) return { kind: 'idle', icon: 'event_busy', words: 'Was planned, and cancelled' };
    return {
      kind: 'ok',
      icon: 'event_available',
      words: date ? `Planned: ${denseDate(new Date(date.startsAt), date.timeZone)}` : 'Planned',
    };
  }
  if (state === 'closed') return { kind: 'idle', icon: 'block', words: 'Closed' };
  if (state === 'merged') return { kind: 'idle', icon: 'swap_horiz', words: 'Merged into another topic' };
  if (beingPlanned) return { kind: 'info', icon: 'edit_calendar', words: 'A session is being planned' };
  if (speakerCount === 0) return { kind: 'watch', icon: 'front_hand', words: 'Needs a speaker' };
  const [first] = speakers;
  const others = speakerCount - 1;
  const names = first ? `${first.name}${others > 0 ? ` and ${plural(others, 'other', 'others')}` : ''}` : people(speakerCount);
  return { kind: 'ok', icon: 'person_check', words: kind === 'wanted' ? `Speaker found: ${names}` : `Offered by ${names}` };
}

/** "before everybody else for 48 hours", "for a week"; nothing for no time at all. */
export function earlyInWords(hours: number): string {
  if (hours === 0) return '';
  if (hours % 168 === 0) return hours === 168 ? 'for a week' : `for ${hours / 168} weeks`;
  if (hours > 48 && hours % 24 === 0) return `for ${hours / 24} days`;
  return `for ${plural(hours, 'hour', 'hours')}`;
}

/** How long those who asked may be ahead, as a select offers it. */
export const earlyChoices = [
  { value: '48', label: '48 hours' },
  { value: '24', label: '24 hours' },
  { value: '72', label: '3 days' },
  { value: '168', label: 'A week' },
  { value: '0', label: 'No time: everybody books at once' },
] as const;

/** Who sees what of a topic. */
export function whoSees(view: Pick<TopicView, 'services'>): string {
  const all = 'Everyone can read this topic, how many voted, and who offers to speak. Who voted is shown to nobody.';
  return view.services === null ? all : `${all} Organisers see services with 5 votes or more.`;
}
