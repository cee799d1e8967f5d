import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { AuditQueries } from '../../../../platform/audit/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { SessionPerson } from '../../api/series/occurrence.schemas.js';
import type { History, HistoryEntry, HistoryQuery } from '../../api/series-edits/series-edit.schemas.js';
import { mayDo } from '../../domain/sessions.policy.js';
import { BookingHistoryRepository, type BookingFacts } from '../../persistence/seats/booking-history.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';
import { hostIdsIn, namedHosts } from '../series-edits/edit-changes.js';
import { changesIn, historyInWords } from './history-in-words.js';
import { Standings } from '../standings.js';

type Entry = Awaited<ReturnType<AuditQueries['entries']>>[number];

/** What became of a date that matters to each booking of it. */
const ofEveryBooking = [
  'sessions.occurrence-edited',
  'sessions.series-edit-undone',
  'sessions.occurrence-cancelled',
  'sessions.occurrence-brought-back',
];
/** Fields that a person with a place may read: what hosts arrange among themselves is theirs. */
const forAttendees = ['time', 'place', 'title', 'state'];
const OWN_ENTRIES = 100;

/** Who changed what, and when: of a series and a date for those who run them, of a booking also for whom it is. */
@Injectable()
export class HistoryQueries {
  constructor(
    private readonly audit: AuditQueries,
    private readonly series: SeriesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingHistoryRepository,
    private readonly standings: Standings,
    private readonly colleagues: Colleagues,
  ) {}

  async ofSeries(actor: Actor, id: number, query: HistoryQuery): Promise<History> {
    await this.standings.require(actor, 'seeHistory', await this.series.get(id));
    return this.page('series', id, query);
  }

  async ofOccurrence(actor: Actor, id: number, query: HistoryQuery): Promise<History> {
    const occurrence = await this.occurrences.find(id);
    if (!occurrence) throw new NotFound();
    await this.standings.require(actor, 'seeHistory', await this.series.ofDate(occurrence));
    return this.page('occurrence', id, query);
  }

  /** @throws NotFound also where it is somebody else's and the person does not run the series */
  async ofBooking(actor: Actor, id: number): Promise<History> {
    const booking = await this.bookings.facts(id);
    const occurrence = booking && (await this.occurrences.find(booking.occurrenceId));
    if (!booking || !occurrence) throw new NotFound();
    const series = await this.series.ofDate(occurrence);
    const runs = mayDo('seeHistory', await this.standings.of(actor, series), series.state);
    if (!runs && booking.personId !== actor.personId) throw new NotFound();
    const subject = { subjectType: 'occurrence', subjectId: String(occurrence.id), limit: OWN_ENTRIES };
    const own = await this.audit.entries({ ...subject, personId: booking.personId });
    const shared = await this.audit.entries(subject, ofEveryBooking);
    const [from, to] = [booking.bookedAt.toISOString(), booking.endedAt?.toISOString()];
    const entries = [...own, ...shared].filter(({ at }) => at >= from && (to === undefined || at <= to));
    const people = await this.people(entries, [booking.personId, booking.bookedBy]);
    const told = entries.map((entry) => this.told(entry, people)).map((entry) => (runs ? entry : forAttendee(entry)));
    const items = [...told, ...milestones(booking, people)].sort((one, other) => (one.at < other.at ? 1 : -1));
    return { items, next: null };
  }

  private async page(subjectType: string, id: number, { before, limit }: HistoryQuery): Promise<History> {
    const found = await this.audit.entries({
      subjectType,
      subjectId: String(id),
      limit: limit + 1,
      ...(before !== undefined && { before }),
    });
    const entries = found.slice(0, limit);
    const people = await this.people(entries, []);
    return { items: entries.map((entry) => this.told(entry, people)), next: found.length > limit ? (entries.at(-1)?.id ?? null) : null };
  }

  private people(entries: readonly Entry[], more: readonly number[]): Promise<ReadonlyMap<number, SessionPerson>> {
    const hosts = entries.flatMap(({ detail }) =>
      changesIn(detail)
        .filter(({ field }) => field === 'hosts')
        .flatMap((change) => [...hostIdsIn(change.old), ...hostIdsIn(change.new)]),
    );
    const named = entries.flatMap(({ actorId, personId }) => [actorId, personId].filter((id) => id !== null));
    return this.colleagues.people([...new Set([...hosts, ...named, ...more])]);
  }

  private told(entry: Entry, people: ReadonlyMap<number, SessionPerson>): HistoryEntry {
    const { id, at, actorId, personId, detail } = entry;
    const whom = (personId === null ? undefined : people.get(personId)?.name) ?? 'somebody';
    return {
      id: `audit-${String(id)}`,
      at,
      by: (actorId === null ? undefined : people.get(actorId)) ?? null,
      words: historyInWords(entry, whom),
      changes: changesIn(detail).map((change) =>
        change.field === 'hosts' ? { ...change, old: namedHosts(change.old, people), new: namedHosts(change.new, people) } : change,
      ),
    };
  }
}

function forAttendee(entry: HistoryEntry): HistoryEntry {
  return { ...entry, changes: entry.changes.filter(({ field }) => forAttendees.includes(field)) };
}

function milestones(booking: BookingFacts, people: ReadonlyMap<number, SessionPerson>): HistoryEntry[] {
  const { id, personId, bookedBy, bookedAt, seat, state, endedAt } = booking;
  const entry = (what: string, at: Date, by: number | null, words: string): HistoryEntry => ({
    id: `booking-${String(id)}-${what}`,
    at: at.toISOString(),
    by: (by === null ? undefined : people.get(by)) ?? null,
    words,
    changes: [],
  });
  const name = people.get(personId)?.name ?? 'somebody';
  const ended = state === 'released' ? (seat ? 'Gave the seat back' : 'Left the waiting list') : 'The place ended with the date';
  return [
    // Who was added has an entry of the host who did it.
    ...(bookedBy === personId ? [entry('booked', bookedAt, personId, `${name} booked or joined the waiting list`)] : []),
    ...(endedAt ? [entry('ended', endedAt, null, ended)] : []),
  ];
}
