import type { Attendee, Attendees } from '../../../api/models';
import { clockTime, dayOf, denseDateTime, fullDate } from '../../../core/dates/dates';
import type { StateWords } from '../parts/seat-words';

export const isHere = ({ attendance }: Pick<Attendee, 'attendance'>): boolean => attendance === 'attended' || attendance === 'in-part';

/** Everyone with a seat, by name: so a person is found where they were a moment ago, whatever is tapped. */
export function expected(attendees: readonly Attendee[]): Attendee[] {
  return attendees.filter(({ state }) => state === 'booked').sort((one, other) => one.person.name.localeCompare(other.person.name, 'en'));
}

/** Those whose name or service has a word that begins so, whatever its accents. */
export function matching(attendees: readonly Attendee[], text: string): Attendee[] {
  const wanted = plain(text).split(' ').filter(Boolean);
  if (wanted.length === 0) return [...attendees];
  return attendees.filter(({ person }) => {
    const words = plain(`${person.name} ${person.service ?? ''}`).split(' ');
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');

/** "12 of 23 here"; where there are two kinds of seats, "Room: 8 of 12. Online: 4 of 11." follows. */
export function hereInWords(attendees: readonly Attendee[]): { total: string; kinds: string } {
  const count = (all: readonly Attendee[]): string => `${all.filter(isHere).length} of ${all.length}`;
  const room = attendees.filter(({ seat }) => seat === 'room');
  const online = attendees.filter(({ seat }) => seat === 'online');
  const kinds = room.length > 0 && online.length > 0 ? `Room: ${count(room)}. Online: ${count(online)}.` : '';
  return { total: `${count(attendees)} here`, kinds };
}

/** A seat is free that somebody who waits would take. */
export function hasSeatFor({ waitsFor }: Pick<Attendee, 'waitsFor'>, { room, online }: Attendees['seats']): boolean {
  const free = { room: (room?.free ?? 0) > 0, online: (online?.free ?? 0) > 0 };
  return waitsFor === 'either' ? free.room || free.online : waitsFor !== null && free[waitsFor];
}

/** "You can check people in from 09:45 on Thursday 26 November 2026." */
export function opensInWords({ attendanceOpensAt, timeZone }: Pick<Attendees, 'attendanceOpensAt' | 'timeZone'>): string {
  const at = new Date(attendanceOpensAt);
  return `You can check people in from ${clockTime(at, timeZone)} on ${fullDate(at, timeZone)}.`;
}

/** "09:58" on the day itself, else with the day. */
export function momentOfDay(at: string, { startsAt, timeZone }: Pick<Attendees, 'startsAt' | 'timeZone'>): string {
  const [then, day] = [new Date(at), new Date(startsAt)];
  return dayOf(then, timeZone) === dayOf(day, timeZone) ? clockTime(then, timeZone) : denseDateTime(then, timeZone);
}

/** How somebody stands, in words; null while nothing is marked. */
export function markInWords({ attendance, attendedMinutes }: Pick<Attendee, 'attendance' | 'attendedMinutes'>): StateWords | null {
  switch (attendance) {
    case 'attended':
      return { kind: 'ok', icon: 'check_circle', words: 'Here' };
    case 'in-part':
      return {
        kind: 'ok',
        icon: 'check_circle',
        words: attendedMinutes === null ? 'Here for part' : `Here for ${attendedMinutes} minutes`,
      };
    case 'did-not-come':
      return { kind: 'idle', icon: 'remove', words: 'Did not come' };
    case null:
      return null;
  }
}

/** "by Ruth Bell, 09:58": who made the mark and when. */
export function markedBy({ attendanceAt, attendanceBy }: Pick<Attendee, 'attendanceAt' | 'attendanceBy'>, day: Attendees): string {
  if (attendanceAt === null) return '';
  const at = momentOfDay(attendanceAt, day);
  return attendanceBy === null ? at : `by ${attendanceBy}, ${at}`;
}
