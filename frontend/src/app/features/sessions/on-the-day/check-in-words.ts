import type { CheckInAnswer } from '../../../api/models';
import { clockTime, fullDate } from '../../../core/dates/dates';
import type { StateKind } from '../../../ui/state-chip';
import type { IconName } from '../../../../design/icons';
import { momentOfDay } from './day-words';
import { wallDateTime } from '../parts/wall-time';

export interface AnswerWords {
  readonly kind: Exclude<StateKind, 'idle'>;
  readonly icon: IconName;
  readonly heading: string;
  readonly text: string;
}

const seatIn = { room: 'a seat in the room', online: 'an online seat' } as const;

/** What a code says, in words for the one who reads it. A host learns who and when; everybody else learns nothing of anybody. */
export function answerInWords(answer: CheckInAnswer): AnswerWords {
  const name = answer.person?.name ?? 'This person';
  const { date } = answer;
  const when = date ? `${date.title}, ${wallDateTime(date.localStart, date.localEnd)}` : '';
  switch (answer.answer) {
    case 'ready':
      return { kind: 'info', icon: 'person_check', heading: name, text: `Has ${seatIn[answer.seat ?? 'room']}. ${when}.` };
    case 'checked-in':
      return { kind: 'ok', icon: 'check_circle', heading: `${name} is checked in`, text: `${when}.` };
    case 'already':
      return { kind: 'watch', icon: 'check_circle', heading: `${name} is already checked in`, text: alreadyBy(answer) };
    case 'not-open':
      return { kind: 'info', icon: 'schedule', heading: 'It is too early to check in', text: `${name}: ${when}. ${opens(answer)}` };
    case 'waiting':
      return { kind: 'watch', icon: 'hourglass_top', heading: `${name} waits for a seat`, text: waitsFor(answer) };
    case 'released':
      return {
        kind: 'act',
        icon: 'event_busy',
        heading: 'This code is not valid any more',
        text: answer.person ? `The seat of ${name} was given up. They can book again, or you can add them as a walk-in.` : '',
      };
    case 'not-running':
      return { kind: 'act', icon: 'event_busy', heading: 'This date does not take place', text: `${when}.` };
    case 'another-date':
      return {
        kind: 'act',
        icon: 'event_busy',
        heading: 'This code is not for this session',
        text: date ? `${name} has a place at ${when}.` : 'It is for another date. Look for the person by name.',
      };
    case 'yours':
      return { kind: 'info', icon: 'badge', heading: 'This is your own code', text: `${when}. Show it to a host when you arrive.` };
    case 'not-host':
      return {
        kind: 'info',
        icon: 'block',
        heading: 'Only hosts can check people in',
        text: 'This is a code for a session that you do not host. There is nothing for you to do.',
      };
    case 'unknown':
      return {
        kind: 'act',
        icon: 'error',
        heading: 'We do not know this code',
        text: 'Check that it is a code from Trellis, or look for the person by name.',
      };
  }
}

function alreadyBy({ by, at, date }: CheckInAnswer): string {
  if (at === null || date === null) return '';
  const when = momentOfDay(at, date);
  return by === null ? `At ${when}.` : `By ${by}, at ${when}.`;
}

function opens({ opensAt, date }: CheckInAnswer): string {
  if (opensAt === null || date === null) return '';
  const at = new Date(opensAt);
  return `You can check in from ${clockTime(at, date.timeZone)} on ${fullDate(at, date.timeZone)}.`;
}

function waitsFor({ mayGiveSeat }: CheckInAnswer): string {
  return mayGiveSeat
    ? 'A seat is free. Give it to them, then check them in.'
    : 'No seat is free that they would take, so they cannot be checked in.';
}
