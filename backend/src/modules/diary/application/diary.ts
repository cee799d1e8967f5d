import { Injectable } from '@nestjs/common';
import { Live, personRoom } from '../../../platform/live/index.js';
import { busyStates, type DiaryEntry, type DiaryKey, type DiaryState, diaryStates } from '../domain/diary-entry.js';
import { freeTimes, type TimeSpan } from '../domain/free-times.js';
import { DiaryRepository, type SharedDetails } from '../persistence/diary.repository.js';

/** What a room writes down. */
export interface DiaryWish extends DiaryKey {
  readonly from: Date;
  readonly to: Date;
  readonly title: string;
  readonly link: string;
  readonly state: DiaryState;
  readonly note?: string | null;
  readonly timeZone?: string | null;
}

/**
 * People's time. Each room writes its own entries here, in the transaction of what takes the time, so that a booking and its entry stand or fall
 * together.
 */
@Injectable()
export class Diary {
  constructor(
    private readonly entries: DiaryRepository,
    private readonly live: Live,
  ) {}

  /** Writes the entry, in place of the one that this thing has in the person's diary. */
  async put({ from, to, note = null, timeZone = null, ...rest }: DiaryWish): Promise<void> {
    await this.entries.put({ ...rest, startsAt: from, endsAt: to, note, timeZone });
    this.tell([rest.personId]);
  }

  async remove(key: DiaryKey): Promise<void> {
    await this.entries.remove(key);
    this.tell([key.personId]);
  }

  /** For everyone who has it: the thing is gone. */
  async removeAll(source: string, sourceId: number): Promise<void> {
    const people = await this.listening(source, sourceId);
    await this.entries.removeAll(source, sourceId);
    this.tell(people);
  }

  /** For everyone who has it: the thing was moved, renamed or called off. */
  async changeAll(source: string, sourceId: number, { from, to, ...details }: SharedChange): Promise<void> {
    await this.entries.changeAll(source, sourceId, {
      ...details,
      ...(from ? { startsAt: from } : {}),
      ...(to ? { endsAt: to } : {}),
    });
    this.tell(await this.listening(source, sourceId));
  }

  /** What takes the person's time then, but for the thing itself. Places in a queue take none. What ends at `from` is no clash. */
  async clashes(personId: number, from: Date, to: Date, except?: Pick<DiaryKey, 'source' | 'sourceId'>): Promise<DiaryEntry[]> {
    const entries = await this.entries.overlapping([personId], from, to, busyStates);
    return entries.filter(({ source, sourceId }) => source !== except?.source || sourceId !== except.sourceId);
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

  /** Nobody is looked for where nobody can listen. */
  private async listening(source: string, sourceId: number): Promise<number[]> {
    return this.live.isServing ? this.entries.peopleWith(source, sourceId) : [];
  }

  private tell(personIds: readonly number[]): void {
    for (const personId of personIds) this.live.send(personRoom(personId), { type: 'diary.changed' });
  }
}

type SharedChange = Partial<Omit<SharedDetails, 'startsAt' | 'endsAt'> & { readonly from: Date; readonly to: Date }>;
