import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { MessagesClosed, MessagesTooOften } from '../../domain/messages/organising.errors.js';
import { countedSince, messagesCloseAt, nextMessageAt, type PlaceToWriteTo } from '../../domain/messages/session-message.js';
import type { SessionAction } from '../../domain/sessions.policy.js';
import { OccurrencesRepository, type LockedOccurrence } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { SessionMessagesRepository, type MessageScope } from '../../persistence/messages/session-messages.repository.js';
import { Colleagues } from '../colleagues.js';
import { Standings } from '../standings.js';

/** What a message is about: a date by its number, or a series by its. */
export type About = { readonly occurrenceId: number } | { readonly seriesId: number };

export interface MessagePlace {
  readonly scope: MessageScope;
  readonly series: SeriesWithPeople;
  /** Null where it is about all dates to come. */
  readonly occurrence: LockedOccurrence | null;
}

/** Where messages are about, who gets them, and whether one may be sent now. */
@Injectable()
export class MessageScopes {
  constructor(
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly messages: SessionMessagesRepository,
    private readonly standings: Standings,
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Refused */
  async look(actor: Actor, about: About, action: SessionAction): Promise<MessagePlace> {
    const occurrence = 'occurrenceId' in about ? await this.date(about.occurrenceId) : null;
    const series = occurrence ? await this.series.ofDate(occurrence) : await this.series.get('seriesId' in about ? about.seriesId : 0);
    await this.standings.require(actor, action, series);
    return { scope: { seriesId: series.id, occurrenceId: occurrence?.id ?? null }, series, occurrence };
  }

  /** Until the transaction ends, nobody else writes about this series: so two at once cannot both be the last that is allowed. */
  async lock({ scope }: MessagePlace): Promise<void> {
    await this.series.lock(scope.seriesId);
  }

  /** Places of people who work here. */
  async places({ scope }: MessagePlace, writer: number): Promise<PlaceToWriteTo[]> {
    const places = await this.messages.placesIn(scope, this.clock.now(), writer);
    const here = new Set(await this.colleagues.here([...new Set(places.map(({ personId }) => personId))]));
    return places.filter(({ personId }) => here.has(personId));
  }

  /** Why nothing can be sent now; null where it can. */
  async refusal({ scope, series, occurrence }: MessagePlace): Promise<MessagesClosed | MessagesTooOften | null> {
    const now = this.clock.now();
    if (occurrence && now >= messagesCloseAt(occurrence.endsAt)) return new MessagesClosed();
    const nextAt = nextMessageAt(await this.messages.sentSince(scope.seriesId, countedSince(now)), now);
    return nextAt ? new MessagesTooOften(nextAt, series.timeZone) : null;
  }

  private async date(id: number): Promise<LockedOccurrence> {
    const occurrence = await this.occurrences.find(id);
    if (!occurrence) throw new NotFound();
    return occurrence;
  }
}
