import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import type { CsvCell } from '../../../../platform/csv/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Attendee } from '../../api/seats/booking.schemas.js';
import type { Attendance } from '../../domain/series/occurrence.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { BookingsQueries } from './bookings.queries.js';
import { titleOf } from '../diary-entries.js';
import { Standings } from '../standings.js';

export const attendeeHeads = ['Name', 'Service', 'Place', 'Seat', 'Number in line', 'Booked at (UTC)', 'Attendance'] as const;

const seatWords = { room: 'In the room', online: 'Online', either: 'Either' } as const;
const attendanceWords: Record<Attendance, string> = { attended: 'Came', 'in-part': 'Came for part', 'did-not-come': 'Did not come' };

/** The list of a date as a file, for its hosts. Never what people asked for to take part. That it was taken is on record. */
@Injectable()
export class AttendeesFile {
  constructor(
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly bookings: BookingsQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound, Refused */
  async of(actor: Actor, occurrenceId: number): Promise<{ title: string; rows: CsvCell[][] }> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) throw new NotFound();
    const series = await this.series.ofDate(occurrence);
    await this.standings.require(actor, 'exportAttendees', series);
    const { items } = await this.bookings.attendees(actor, occurrenceId);
    await this.audit.record({
      actor,
      action: 'sessions.attendees-exported',
      subject: { type: 'occurrence', id: occurrenceId },
      detail: { people: items.length },
    });
    return { title: `${titleOf(occurrence, series)} ${occurrence.localStart.slice(0, 10)}`, rows: items.map(cells) };
  }
}

function cells({ person, state, seat, waitsFor, queueNumber, bookedAt, attendance }: Attendee): CsvCell[] {
  const kind = seat ?? waitsFor;
  return [
    person.name,
    person.service,
    state === 'booked' ? 'Booked' : 'Waiting',
    kind && seatWords[kind],
    queueNumber,
    bookedAt.slice(0, 16).replace('T', ' '),
    attendance && attendanceWords[attendance],
  ];
}
