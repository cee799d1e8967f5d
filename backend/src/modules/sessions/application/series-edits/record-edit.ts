import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { factsOf } from '../../domain/series-edits/series-edit-facts.js';
import { sameTiming } from '../../domain/series-edits/series-edit-timing.js';
import { changesOf, seats } from './edit-changes.js';
import type { PlannedEdit } from './plan-edit.js';
import { rhythmInWords } from '../series/rhythm-in-words.js';

interface Change {
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** Writes down who edited what, field by field, for the series and for each date that changed. */
@Injectable()
export class RecordEdit {
  constructor(private readonly audit: Audit) {}

  async saved(actor: Actor, edit: PlannedEdit, editId: number, laterSeriesId: number | null): Promise<void> {
    const { series, plan } = edit;
    const dates = plan.dates.filter(({ verdict }) => verdict !== 'unchanged' && verdict !== 'stays-cancelled');
    const detail = { editId, scope: plan.scope, laterSeriesId, dates: dates.length, made: plan.made.length, changes: ofSeries(edit) };
    for (const id of [series.id, ...(laterSeriesId === null ? [] : [laterSeriesId])]) {
      await this.audit.record({ actor, action: 'sessions.series-edited', subject: { type: 'series', id }, detail });
    }
    for (const { before, after } of dates) {
      const changes = changesOf(factsOf(before, series), factsOf(after, plan.facts));
      const subject = { type: 'occurrence', id: before.id };
      await this.audit.record({ actor, action: 'sessions.occurrence-edited', subject, detail: { editId, scope: plan.scope, changes } });
    }
  }

  async undone(actor: Actor, editId: number, seriesId: number, occurrenceIds: readonly number[]): Promise<void> {
    await this.audit.record({
      actor,
      action: 'sessions.series-edit-undone',
      subject: { type: 'series', id: seriesId },
      detail: { editId },
    });
    for (const id of occurrenceIds) {
      await this.audit.record({ actor, action: 'sessions.series-edit-undone', subject: { type: 'occurrence', id }, detail: { editId } });
    }
  }
}

/** Of one date, its own entry says it; long texts are named without what they say. */
function ofSeries({ series, plan, details, skillIds }: PlannedEdit): Change[] {
  if (plan.scope === 'this') return [];
  const { facts, timing } = plan;
  const said: Change[] = [
    { field: 'title', old: series.title, new: facts.title },
    { field: 'summary', old: series.summary, new: facts.summary },
    { field: 'place', old: series.place, new: facts.place },
    { field: 'link', old: series.link, new: facts.link },
    { field: 'hosts', old: series.hostIds.join(','), new: facts.hostIds.join(',') },
    { field: 'capacity', old: seats(series.capacityRoom, series.capacityOnline), new: seats(facts.capacityRoom, facts.capacityOnline) },
    { field: 'captions', old: yesNo(series.captions), new: yesNo(facts.captions) },
  ];
  const named = (field: string): Change => ({ field, old: null, new: null });
  return [
    ...said.filter(({ old, new: now }) => old !== now),
    ...(timing && !sameTiming(series, timing)
      ? [{ field: 'time', old: rhythmInWords(series), new: rhythmInWords({ ...series, ...timing }) }]
      : []),
    ...Object.entries(details)
      .filter(([name, value]) => name !== 'descriptionHtml' && series[name as keyof typeof details] !== value)
      .map(([name]) => named(name)),
    ...(skillIds && [...skillIds].sort().join() !== [...series.skillIds].sort().join() ? [named('skills')] : []),
  ];
}

const yesNo = (value: boolean): string => (value ? 'Yes' : 'No');
