import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Live, personRoom, Rooms, type LiveMessage, type RoomRule } from '../../../platform/live/index.js';
import { On } from '../../../platform/outbox/index.js';
import type { MyPlace, SeatsView } from '../api/series/occurrence.schemas.js';
import { seatingOf, seatsView } from '../application/seats/seats-in-view.js';
import { placesOf } from '../application/seats/places-in-line.js';
import { Standings } from '../application/standings.js';
import type { OccurrenceState } from '../domain/series/occurrence.js';
import { mayDo } from '../domain/sessions.policy.js';
import { OccurrenceTouched, OfferEnded, SeatBooked, SeatOffered, SeatReleased } from '../domain/sessions.events.js';
import { BookingsRepository } from '../persistence/seats/bookings.repository.js';
import { OccurrencesRepository, type LockedOccurrence } from '../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../persistence/series/series.repository.js';

/** Told in the room of a date when anything about it that people see has changed. */
export interface OccurrenceChangedMessage extends LiveMessage {
  readonly type: 'occurrence.changed';
  readonly id: number;
  readonly rev: number;
  readonly state: OccurrenceState;
  readonly seats: SeatsView;
}

/** Told to one person when their own place at a date has changed; null when they have none any more. */
export interface PlaceChangedMessage extends LiveMessage {
  readonly type: 'sessions.place-changed';
  readonly occurrenceId: number;
  readonly mine: MyPlace | null;
}

export const occurrenceRoom = (id: number): string => `occurrence:${String(id)}`;

/** Keeps open pages up to date. */
@Injectable()
export class OccurrenceRoom implements RoomRule {
  readonly prefix = 'occurrence';

  constructor(
    private readonly live: Live,
    private readonly occurrences: OccurrencesRepository,
    private readonly bookings: BookingsRepository,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly clock: Clock,
    rooms: Rooms,
  ) {
    rooms.add(this);
  }

  async mayJoin(actor: Actor, id: number): Promise<boolean> {
    const occurrence = await this.occurrences.find(id);
    if (!occurrence) return false;
    const series = await this.series.ofDate(occurrence);
    return mayDo('view', await this.standings.of(actor, series), series.state);
  }

  async rev(id: number): Promise<number | null> {
    return (await this.occurrences.find(id))?.rev ?? null;
  }

  revs(ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
    return this.occurrences.revs(ids);
  }

  @On(OccurrenceTouched, 'show-change')
  async show({ payload: { occurrenceId, queueMoved } }: OccurrenceTouched): Promise<void> {
    if (!this.live.isServing) return;
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) return;
    const { id, rev, state } = occurrence;
    const message: OccurrenceChangedMessage = { type: 'occurrence.changed', id, rev, state, seats: seatsView(seatingOf(occurrence)) };
    this.live.send(occurrenceRoom(id), message);
    if (!queueMoved) return;
    const places = placesOf(seatingOf(occurrence), this.moment(occurrence), await this.bookings.queue(id));
    for (const { personId, mine } of places) this.tellPlace(personId, id, mine);
  }

  @On(SeatBooked, 'show-place')
  async showSeat({ payload: { personId, occurrenceId } }: SeatBooked): Promise<void> {
    await this.showPlace(personId, occurrenceId);
  }

  @On(SeatReleased, 'show-place')
  async showRelease({ payload: { personId, occurrenceId } }: SeatReleased): Promise<void> {
    await this.showPlace(personId, occurrenceId);
  }

  @On(SeatOffered, 'show-place')
  async showOffer({ payload: { personId, occurrenceId } }: SeatOffered): Promise<void> {
    await this.showPlace(personId, occurrenceId);
  }

  @On(OfferEnded, 'show-place')
  async showOfferEnd({ payload: { personId, occurrenceId } }: OfferEnded): Promise<void> {
    await this.showPlace(personId, occurrenceId);
  }

  private async showPlace(personId: number, occurrenceId: number): Promise<void> {
    if (!this.live.isServing) return;
    const occurrence = await this.occurrences.find(occurrenceId);
    const booking = await this.bookings.find(occurrenceId, personId);
    if (!occurrence) return;
    const queue = booking?.waitsFor ? await this.bookings.queue(occurrenceId) : [];
    const [place] = booking ? placesOf(seatingOf(occurrence), this.moment(occurrence), queue, [booking]) : [];
    this.tellPlace(personId, occurrenceId, place?.mine ?? null);
  }

  private moment({ startsAt }: Pick<LockedOccurrence, 'startsAt'>): { now: Date; startsAt: Date } {
    return { now: this.clock.now(), startsAt };
  }

  private tellPlace(personId: number, occurrenceId: number, mine: MyPlace | null): void {
    const message: PlaceChangedMessage = { type: 'sessions.place-changed', occurrenceId, mine };
    this.live.send(personRoom(personId), message);
  }
}
