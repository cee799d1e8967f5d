import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Live, personRoom } from '../../../platform/live/index.js';
import { busyStates, type DiaryEntry, type DiaryKey, type DiaryState, diaryStates } from '../domain/diary-entry.js';
import { freeTimes, type TimeSpan } from '../domain/free-times.js';
import type { CalendarIdentity } from '../domain/invitation.js';
import { DiaryRepository, type SharedDetails } from '../persistence/diary.repository.js';
import { InvitationsRepository, type NewInvitation } from '../persistence/invitations.repository.js';

/** What a room writes down. */
export interface DiaryWish extends DiaryKey {
  readonly from: Date;
  readonly to: Date;
  readonly title: string;
  readonly link: string;
  readonly state: DiaryState;
  /** One line more, such as a place; a calendar shows it as the place. */
  readonly note?: string | null;
  readonly timeZone?: string | null;
  /** Left out where it is to be in nobody's calendar outside the product. Who only waits has nothing there either. */
  readonly calendar?: CalendarIdentity;
}

/**
 * People's time, and what their calendars elsewhere are to show of it. Each room writes its own entries here, in the transaction of what takes the
 * time, so that a booking, its entry and its invitation stand or fall together. Invitations are locked before entries, everywhere.
 */
@Injectable()
export class Diary {
  constructor(
    private readonly entries: DiaryRepository,
    private readonly invitations: InvitationsRepository,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Writes the entry, in place of the one that this thing has in the person's diary. */
  async put({ from, to, note = null, timeZone = null, calendar, ...rest }: DiaryWish): Promise<void> {
    const now = this.clock.now();
    if (calendar) await this.invite({ ...rest, ...calendar, startsAt: from, endsAt: to, place: note, changedAt: now });
    await this.entries.put({ ...rest, startsAt: from, endsAt: to, note, timeZone }, now);
    this.tell([rest.personId]);
  }

  async remove(key: DiaryKey): Promise<void> {
    await this.invitations.withdraw(key, this.clock.now());
    await this.entries.remove(key);
    this.tell([key.personId]);
  }

  /** For everyone who has it: the thing is gone. */
  async removeAll(source: string, sourceId: number): Promise<void> {
    const people = await this.listening(source, sourceId);
    await this.invitations.withdrawAll(source, sourceId, this.clock.now());
    await this.entries.removeAll(source, sourceId);
    this.tell(people);
  }

  /** For everyone who has it: the thing was moved, renamed or called off. */
  async changeAll(source: string, sourceId: number, { from, to, ...details }: SharedChange): Promise<void> {
    const now = this.clock.now();
    const times = { ...(from ? { startsAt: from } : {}), ...(to ? { endsAt: to } : {}) };
    const { title, link, note: place, state } = details;
    const shown = Object.fromEntries(Object.entries({ title, link, place }).filter(([, value]) => value !== undefined));
    await this.invitations.changeAll(source, sourceId, { ...shown, ...times }, now);
    if (state && !busyStates.includes(state)) await this.invitations.withdrawAll(source, sourceId, now);
    await this.entries.changeAll(source, sourceId, { ...details, ...times }, now);
    this.tell(await this.listening(source, sourceId));
  }

  /** What takes the person's time then, but for the thing itself. Places in a queue take none. What ends at `from` is no clash. */
  async clashes(personId: number, from: Date, to: Date, except?: Pick<DiaryKey, 'source' | 'sourceId'>): Promise<DiaryEntry[]> {
    const entries = await this.entries.overlapping([personId], from, to, busyStates);
    return entries.filter(({ source, sourceId }) => source !== except?.source || sourceId !== except.sourceId);
  }

  /** Those among the people whose time is taken then by something else than the thing itself. */
  async busy(personIds: readonly number[], from: Date, to: Date, except: Pick<DiaryKey, 'source' | 'sourceId'>): Promise<number[]> {
    const entries = await this.entries.overlapping(personIds, from, to, busyStates);
    const others = entries.filter(({ source, sourceId }) => source !== except.source || sourceId !== except.sourceId);
    return [...new Set(others.map(({ personId }) => personId))];
  }

  /** Everything that overlaps the span, in order of its start. */
  between(personId: number, from: Date, to: Date): Promise<DiaryEntry[]> {
    return this.entries.overlapping([personId], from, to, diaryStates);
  }

  /** All of it, from the first entry to the last. */
  everythingOf(personId: number): Promise<DiaryEntry[]> {
    return this.entries.everythingOf(personId);
  }

  /** The first entry that starts at the instant or later. */
  firstFrom(personId: number, from: Date): Promise<DiaryEntry | undefined> {
    return this.entries.firstFrom(personId, from);
  }

  /** Times of at least so many minutes when none of the people has anything. */
  async freeTimes(personIds: readonly number[], from: Date, to: Date, minutes: number): Promise<TimeSpan[]> {
    return freeTimes({ startsAt: from, endsAt: to }, await this.entries.overlapping(personIds, from, to, busyStates), minutes);
  }

  private invite({ state, ...invitation }: NewInvitation & Pick<DiaryEntry, 'state'>): Promise<void> {
    return busyStates.includes(state)
      ? this.invitations.stand(invitation, state === 'hosting')
      : this.invitations.withdraw(invitation, invitation.changedAt);
  }

  /** Nobody is looked for where nobody can listen. */
  private async listening(source: string, sourceId: number): Promise<number[]> {
    return this.live.isServing ? this.entries.peopleWith(source, sourceId) : [];
  }

  private tell(personIds: readonly number[]): void {
    for (const personId of personIds) this.live.send(personRoom(personId), { type: 'diary.changed' });
  }
}

type SharedChange = Partial<Omit<SharedDetails, 'startsAt' | 'endsAt'> & { readonly from: Date; readonly to: Date }>;
