import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { dateInWords } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { isAsLeft, readColumns, type EditSnapshot } from '../../domain/series-edits/series-edit-snapshot.js';
import { columnsOf } from '../../domain/series-edits/series-edit-columns.js';
import { factsOf } from '../../domain/series-edits/series-edit-facts.js';
import { newsOfDate } from '../../domain/series-edits/series-edit-news.js';
import type { EditedDate } from '../../domain/series-edits/series-edit.js';
import { CannotUndo, EditSettled, WrongSeriesState } from '../../domain/sessions.errors.js';
import { SeriesEditDue, SeriesEditUndone, SeriesTouched } from '../../domain/sessions.events.js';
import { EditedDatesRepository } from '../../persistence/series-edits/edited-dates.repository.js';
import { PastDatesRepository } from '../../persistence/series/past-dates.repository.js';
import { SeriesEditsRepository, type SavedEdit } from '../../persistence/series-edits/series-edits.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { RecordEdit } from './record-edit.js';
import { RestoreEdit } from './restore-edit.js';
import { editSubject } from './settle-edits.js';
import { Standings } from '../standings.js';

type Snapshot = EditSnapshot<SeriesWithPeople>;

/**
 * Takes an edit back within its ten minutes: everything is as it was, and who has not heard of it never does. Only a seat that somebody got from the
 * waiting list because there were more of them stays theirs: nobody is evicted, and the date is over by that many.
 */
@Injectable()
export class UndoEdit {
  constructor(
    private readonly transactions: Transactions,
    private readonly edits: SeriesEditsRepository,
    private readonly series: SeriesRepository,
    private readonly dates: EditedDatesRepository,
    private readonly past: PastDatesRepository,
    private readonly standings: Standings,
    private readonly restore: RestoreEdit,
    private readonly record: RecordEdit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws EditSettled where its mails have left, CannotUndo where it would trample on what somebody did since */
  async run(actor: Actor, editId: number): Promise<void> {
    const { seriesId, laterSeriesId, editedBy } = await this.edits.get(editId);
    // Who edited may undo, also a host of that date alone, or one who gave it to somebody else.
    if (editedBy !== actor.personId) await this.standings.require(actor, 'changeDate', await this.series.get(seriesId));
    return this.transactions.run(async () => {
      // All is locked before anything is read that undoing goes by.
      await this.series.lockRow(seriesId);
      if (laterSeriesId !== null) await this.series.lockRow(laterSeriesId);
      const edit = await this.edits.lock(editId);
      if (edit.state !== 'pending') throw new EditSettled(edit.state);
      const snapshot = await this.snapshot(edit);
      await this.dates.lock(datesIn(snapshot));
      const series = await this.series.get(seriesId);
      const later = laterSeriesId === null ? undefined : await this.series.get(laterSeriesId);
      if (series.state === 'ended' && snapshot.series) throw new WrongSeriesState('ended');
      await this.requireUntouched(snapshot, series, later);
      await this.tellThoseSince(edit, snapshot, later ?? series);
      await this.restore.run(actor, edit, series, later, snapshot);
      await this.edits.settle(editId, 'undone', actor.personId, this.clock.now());
      await this.outbox.cancel(SeriesEditDue, editSubject(editId));
      this.outbox.add(new SeriesEditUndone({ editId }));
      this.outbox.add(new SeriesTouched({ seriesIds: laterSeriesId === null ? [seriesId] : [seriesId, laterSeriesId] }));
      await this.record.undone(
        actor,
        editId,
        series.id,
        snapshot.dates.map(({ id }) => id),
      );
    });
  }

  /** Whoever booked a date in its new place since must hear that it is back in the old one, though they heard of no edit. */
  private async tellThoseSince(edit: SavedEdit, snapshot: Snapshot, edited: SeriesWithPeople): Promise<void> {
    const since = await this.past.bookedSince(
      snapshot.dates.map(({ id }) => id),
      snapshot.lastBooking,
    );
    if (since.length === 0) return;
    const now = this.clock.now();
    const news = snapshot.dates.flatMap(({ id, before, after }) => {
      const people = { seated: since.filter(({ occurrenceId }) => occurrenceId === id).map(({ personId }) => personId), waiting: [] };
      const told = newsOfDate(
        id,
        'changed',
        factsOf(before, snapshot.series ?? edited),
        factsOf(after, edited),
        people,
        edit.editedBy,
        now,
      );
      return told.attendees.length > 0 ? [{ ...told, atOnce: true, hosts: [], comes: [], goes: [] }] : [];
    });
    const before = edit.toldAt === null ? edit.news.map((date) => ({ ...date, atOnce: false })) : edit.news;
    if (news.length > 0) await this.edits.tellAlso(edit.id, [...before, ...news], now);
  }

  private async snapshot(edit: SavedEdit): Promise<Snapshot> {
    const stored = await this.edits.snapshot(edit.id);
    if (stored === null) throw new EditSettled('sent');
    const read = JSON.parse(stored) as Snapshot;
    return {
      ...read,
      dates: read.dates.map(({ id, before, after }) => ({ id, before: readColumns(before), after: readColumns(after) })),
    };
  }

  private async requireUntouched(snapshot: Snapshot, series: SeriesWithPeople, later: SeriesWithPeople | undefined): Promise<void> {
    if (series.version !== snapshot.version || (later && later.version !== snapshot.laterVersion)) {
      throw new CannotUndo('The series was changed again since, so this edit can no longer be undone.');
    }
    const [booked] = await this.past.booked(snapshot.made);
    if (booked) {
      const when = dateInWords(booked.localStart.slice(0, 10));
      throw new CannotUndo(
        `Somebody has booked the new date on ${when} since. Undoing would take their place away. Make another edit instead.`,
      );
    }
    this.requireAsLeft(snapshot, await this.dates.withIds(datesIn(snapshot)), this.clock.now());
  }

  private requireAsLeft(snapshot: Snapshot, rows: readonly EditedDate[], now: Date): void {
    const present = new Map(rows.map((row) => [row.id, row]));
    for (const { id, before, after } of snapshot.dates) {
      const row = present.get(id);
      if (row && isAsLeft(after, columnsOf(row)) && before.startsAt > now && (row.startsAt > now || row.state !== 'scheduled')) continue;
      const when = dateInWords((row?.localStart ?? after.localStart).slice(0, 10));
      throw new CannotUndo(
        `The session on ${when} has begun or was changed since, so this edit can no longer be undone. Make another edit instead.`,
      );
    }
  }
}

function datesIn({ dates, moved, made }: Snapshot): number[] {
  return [...new Set([...dates.map(({ id }) => id), ...moved, ...made])];
}
