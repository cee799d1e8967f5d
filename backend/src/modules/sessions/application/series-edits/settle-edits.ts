import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { On, Outbox } from '../../../../platform/outbox/index.js';
import { EditSettled } from '../../domain/sessions.errors.js';
import { SeriesEditDue, SeriesEditSent } from '../../domain/sessions.events.js';
import { SeriesEditsRepository } from '../../persistence/series-edits/series-edits.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Standings } from '../standings.js';

/** What waits in the outbox for the end of the ten minutes. */
export const editSubject = (id: number): string => `series-edit:${String(id)}`;

/** Ends the time in which an edit can be undone, by the clock, by whoever edited, or by the next edit: then its mails leave. */
@Injectable()
export class SettleEdits {
  constructor(
    private readonly transactions: Transactions,
    private readonly edits: SeriesEditsRepository,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  @On(SeriesEditDue, 'settle')
  async due({ payload: { editId } }: SeriesEditDue): Promise<void> {
    await this.transactions.run(() => this.send(editId, null));
  }

  /** "Send now". @throws EditSettled */
  now(actor: Actor, editId: number): Promise<void> {
    return this.transactions.run(async () => {
      const { seriesId, editedBy } = await this.edits.get(editId);
      if (editedBy !== actor.personId) await this.standings.require(actor, 'changeDate', await this.series.get(seriesId));
      const { state } = await this.edits.lock(editId);
      if (state !== 'pending') throw new EditSettled(state);
      await this.send(editId, actor.personId);
      await this.audit.record({
        actor,
        action: 'sessions.series-edit-sent',
        subject: { type: 'series', id: seriesId },
        detail: { editId },
      });
    });
  }

  /** Another edit, or the end, of the series follows: what people were to hear of the one before they hear first. Call it under the series' lock. */
  async allOf(seriesId: number): Promise<void> {
    for (const { id } of await this.edits.pendingOf(seriesId)) await this.send(id, null);
  }

  /** Nothing where it was settled meanwhile: by another server, or because it was undone. */
  private async send(editId: number, by: number | null): Promise<void> {
    const { state, dueAt } = await this.edits.lock(editId);
    if (state !== 'pending') return;
    const now = this.clock.now();
    await this.edits.settle(editId, 'sent', by, now);
    // What is due is in somebody's hands, perhaps ours, and finds nothing left to do.
    if (dueAt > now) await this.outbox.cancel(SeriesEditDue, editSubject(editId));
    this.outbox.add(new SeriesEditSent({ editId }));
  }
}
