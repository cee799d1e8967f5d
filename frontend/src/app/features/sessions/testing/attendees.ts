import type { Attendee, Attendees } from '../../../api/models';
import { seatsOf, seatsView } from './session-views';

let last = 100;

/** Somebody with a seat in the room, not marked yet. */
export function anAttendee(attendee: Partial<Attendee> & { name?: string } = {}): Attendee {
  const { name = 'Amara Okafor', ...rest } = attendee;
  last += 1;
  return {
    bookingId: last,
    person: { id: last, name, initials: name.slice(0, 2), service: 'Housing' },
    state: 'booked',
    seat: 'room',
    waitsFor: null,
    queueNumber: null,
    offer: null,
    bookedAt: '2026-11-02T09:00:00.000Z',
    attendance: null,
    attendedMinutes: null,
    attendanceAt: null,
    attendanceBy: null,
    joinedAt: null,
    disputed: false,
    asksForSupport: false,
    ...rest,
  };
}

/** The list of one date at 09:50 on its day, as a host has it. */
export function attendees(items: Attendee[], view: Partial<Attendees> = {}): Attendees {
  return {
    occurrenceId: 3,
    title: 'Plain English decision letters',
    startsAt: '2026-11-26T10:00:00.000Z',
    endsAt: '2026-11-26T11:00:00.000Z',
    localStart: '2026-11-26T10:00',
    localEnd: '2026-11-26T11:00',
    timeZone: 'Europe/London',
    rev: 1,
    seats: seatsView(seatsOf(24, items.length), null),
    items,
    total: items.length,
    attendanceOpen: true,
    attendanceOpensAt: '2026-11-26T09:45:00.000Z',
    attendanceRev: 0,
    marksAreLate: false,
    allowed: {
      addAttendee: true,
      giveSeat: false,
      markAttendance: true,
      markTheRest: false,
      seeSupport: true,
      changeCapacity: true,
      messagePeople: true,
      exportAttendees: true,
    },
    ...view,
  };
}
