import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { EditSeries as EditSeriesRequest } from '../../api/series-edits/series-edit.schemas.js';
import { sameHosts } from '../../domain/series-edits/series-edit-facts.js';
import { PreviewOutOfDate } from '../../domain/sessions.errors.js';
import { SeriesEditDue, SeriesEditSaved, SeriesTouched } from '../../domain/sessions.events.js';
import { SeriesEditsRepository } from '../../persistence/series-edits/series-edits.repository.js';
import { PlanEdit, type PlannedEdit } from './plan-edit.js';
import { RecordEdit } from './record-edit.js';
import { editSubject, SettleEdits } from './settle-edits.js';
import { WriteEdit } from './write-edit.js';

/** How long an edit can be undone, before its mails leave. */
const UNDO_MS = 600_000;

/** Changes a published series: one date, one and all after it, or all still to come. */
@Injectable()
export class EditSeries {
  constructor(
    private readonly transactions: Transactions,
    private readonly planEdit: PlanEdit,
    private readonly writeEdit: WriteEdit,
    private readonly settleEdits: SettleEdits,
    private readonly edits: SeriesEditsRepository,
    private readonly record: RecordEdit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the edit @throws PreviewOutOfDate where it would do something else than what was agreed to */
  run(actor: Actor, seriesId: number, { preview, ...asked }: EditSeriesRequest): Promise<number> {
    return this.transactions.run(async () => {
      const planned = await this.planEdit.locked(actor, seriesId, asked);
      if (preview !== undefined && preview !== planned.fingerprint) throw new PreviewOutOfDate();
      if (changesNothing(planned)) throw new InvalidInput([{ field: 'scope', message: 'Nothing has been changed yet' }]);
      await this.settleEdits.allOf(seriesId);
      const { laterSeriesId, snapshot } = await this.writeEdit.run(actor, planned);
      const savedAt = this.clock.now();
      const dueAt = new Date(savedAt.getTime() + UNDO_MS);
      const { plan, news } = planned;
      const occurrenceId = asked.scope === 'future' ? null : (asked.occurrenceId ?? null);
      const edit = { seriesId, laterSeriesId, occurrenceId, scope: plan.scope, editedBy: actor.personId, savedAt, dueAt, news };
      const editId = await this.edits.add(edit, JSON.stringify(snapshot));
      await this.record.saved(actor, planned, editId, laterSeriesId);
      this.outbox.add(new SeriesTouched({ seriesIds: laterSeriesId === null ? [seriesId] : [seriesId, laterSeriesId] }));
      if (news.some(({ atOnce }) => atOnce)) this.outbox.add(new SeriesEditSaved({ editId }));
      this.outbox.addAt(new SeriesEditDue({ editId }), dueAt, editSubject(editId));
      return editId;
    });
  }
}

function changesNothing({ series, plan, details, skillIds }: PlannedEdit): boolean {
  const same = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after);
  const { hostIds, ...facts } = plan.facts;
  const said = { ...facts, ...details };
  const asSeries = Object.entries(said).every(([name, value]) => same(series[name as keyof typeof said], value));
  return (
    (plan.scope === 'this' ||
      (asSeries && sameHosts(hostIds, series.hostIds) && (!skillIds || same([...skillIds].sort(), [...series.skillIds].sort())))) &&
    (plan.timing === null || plan.earlierRule !== null) &&
    plan.made.length === 0 &&
    plan.dates.every(
      ({ before, after, verdict, overwritten }) =>
        (verdict === 'unchanged' || verdict === 'stays-cancelled') && overwritten.length === 0 && before.ownTime === after.ownTime,
    )
  );
}
