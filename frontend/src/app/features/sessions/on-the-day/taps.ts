import type { Attendee, Marked, MarkAttendance } from '../../../api/models';

export type Attendance = Attendee['attendance'];

/** One tap of a host that the server has not answered yet. It names nobody: it may be kept on the phone. */
export interface Tap {
  readonly personId: number;
  readonly attendance: Attendance;
  /** How long somebody came in part; half where left out. */
  readonly minutes?: number;
  /** The mark that the host saw, so that a tap which arrives late undoes nobody else's. */
  readonly was: Attendance;
}

/** Adds a tap to those not sent. Another for the same person takes its place; one that leads back to where it began is none at all. */
export function withTap(taps: readonly Tap[], tap: Tap): Tap[] {
  const earlier = taps.find(({ personId }) => personId === tap.personId);
  const others = taps.filter((other) => other !== earlier);
  const joined = earlier ? { ...tap, was: earlier.was } : tap;
  return joined.attendance === joined.was && joined.minutes === undefined ? others : [...others, joined];
}

/** Those that are still to be sent once some were answered: a second tap made meanwhile stays, and goes on from what the server knows. */
export function afterSending(taps: readonly Tap[], sent: readonly Tap[], answers: readonly Marked[]): Tap[] {
  return taps.flatMap((tap) => {
    if (sent.includes(tap)) return [];
    const answer = answers.find(({ personId }) => personId === tap.personId);
    return answer ? [{ ...tap, was: answer.attendance }] : [tap];
  });
}

/** The list as it will be once the taps have arrived. */
export function withTaps(attendees: readonly Attendee[], taps: readonly Tap[]): Attendee[] {
  return attendees.map((attendee) => {
    const tap = taps.find(({ personId }) => personId === attendee.person.id);
    return tap
      ? { ...attendee, attendance: tap.attendance, attendedMinutes: tap.minutes ?? null, attendanceAt: null, attendanceBy: null }
      : attendee;
  });
}

/** The list with what the server answered to taps. */
export function withAnswers(attendees: readonly Attendee[], answers: readonly Marked[]): Attendee[] {
  return attendees.map((attendee) => {
    const answer = answers.find(({ personId }) => personId === attendee.person.id);
    if (!answer || answer.outcome === 'not-on-list') return attendee;
    const { attendance, attendedMinutes, at, by, outcome } = answer;
    const disputed = outcome === 'marked' ? false : attendee.disputed;
    return { ...attendee, attendance, attendedMinutes, attendanceAt: at, attendanceBy: by, disputed };
  });
}

/** What is sent: at most so many people at once, the first that were tapped first. */
export function request(taps: readonly Tap[]): MarkAttendance['items'] {
  return taps.map(({ personId, attendance, minutes, was }) => ({
    personId,
    attendance,
    was,
    ...(minutes === undefined ? {} : { minutes }),
  }));
}

const words: Record<string, string> = { attended: 'as here', 'in-part': 'as here for part', 'did-not-come': 'as not having come' };

/** What a host has to know of taps that did not do what they meant; nothing where all went well. */
export function refusedInWords(answers: readonly Marked[], nameOf: (personId: number) => string): string[] {
  return answers.flatMap(({ personId, outcome, attendance, by }) => {
    const name = nameOf(personId);
    if (outcome === 'changed-meanwhile') {
      const mark = attendance === null ? `took back the mark of ${name}` : `marked ${name} ${words[attendance] ?? ''}`;
      return [`${by ?? 'Another host'} ${mark} before your tap arrived. Tap again to change it.`];
    }
    if (outcome === 'waiting') return [`${name} waits for a seat, so they cannot be checked in yet.`];
    return outcome === 'not-on-list' ? [`${name} has no place any more.`] : [];
  });
}

/** Reads taps that were kept on the phone. What is not a tap is left out. */
export function readTaps(text: string | null): Tap[] {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isTap) : [];
  } catch {
    return []; // Cut off while it was written: the server's list says what is so.
  }
}

const isMark = (value: unknown): value is Attendance => value === null || (typeof value === 'string' && value in words);

function isTap(value: unknown): value is Tap {
  if (typeof value !== 'object' || value === null) return false;
  const { personId, attendance, was, minutes } = value as Partial<Record<keyof Tap, unknown>>;
  return typeof personId === 'number' && isMark(attendance) && isMark(was) && (minutes === undefined || typeof minutes === 'number');
}
