import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { EditMail, EditPerson, PreviewSeriesEdit, SeriesEditPreview } from '../../api/series-edits/series-edit.schemas.js';
import type { SessionPerson } from '../../api/series/occurrence.schemas.js';
import { lettersFor } from '../../domain/series-edits/series-edit-letters.js';
import { everybody } from '../../domain/series-edits/series-edit-news.js';
import type { EditVerdict } from '../../domain/series-edits/series-edit.js';
import { SeriesEditsRepository } from '../../persistence/series-edits/series-edits.repository.js';
import { Colleagues } from '../colleagues.js';
import { EditDates } from './edit-dates.js';
import { PlanEdit, type PlannedEdit } from './plan-edit.js';
import { rhythmInWords } from '../series/rhythm-in-words.js';

const MOST_PEOPLE = 200;
const MOST_MAILS = 200;
const MINUTES_TO_UNDO = 10;

/** Says all that an edit would do, before anything happens: by the same plan that saving carries out. */
@Injectable()
export class PreviewEdit {
  constructor(
    private readonly planEdit: PlanEdit,
    private readonly edits: SeriesEditsRepository,
    private readonly colleagues: Colleagues,
    private readonly editDates: EditDates,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, seriesId: number, { page, ...asked }: PreviewSeriesEdit): Promise<SeriesEditPreview> {
    const edit = await this.planEdit.unlocked(actor, seriesId, asked);
    const { series, plan, news, fingerprint } = edit;
    const touched = [...new Set(news.flatMap(everybody))];
    const people = await this.colleagues.people(touched);
    const [pending] = await this.edits.pendingOf(seriesId);
    return {
      fingerprint,
      scope: plan.scope,
      splits: plan.earlierRule !== null,
      rhythm: { old: rhythmInWords(series), new: rhythmInWords({ ...series, ...plan.timing }) },
      counts: this.counts(edit),
      dates: await this.editDates.page(actor, edit, page),
      people: { items: touchedPeople(edit, touched.slice(0, MOST_PEOPLE), people), total: touched.length },
      mails: this.mails(edit, touched, people),
      pending: pending ? { id: pending.id, savedAt: pending.savedAt.toISOString(), dueAt: pending.dueAt.toISOString() } : null,
    };
  }

  private counts({ plan: { dates, made } }: PlannedEdit): SeriesEditPreview['counts'] {
    const count = (verdict: EditVerdict): number => dates.filter((date) => date.verdict === verdict).length;
    return {
      inScope: dates.length,
      changed: count('changed'),
      unchanged: count('unchanged'),
      cancelled: count('cancelled'),
      dropped: count('dropped'),
      staysCancelled: count('stays-cancelled'),
      made: made.length,
      kept: dates.filter(({ kept }) => kept.length > 0).length,
      overwritten: dates.filter(({ overwritten }) => overwritten.length > 0).length,
    };
  }

  private mails({ news }: PlannedEdit, touched: readonly number[], people: ReadonlyMap<number, SessionPerson>): SeriesEditPreview['mails'] {
    const mails = touched.flatMap((personId) => {
      const person = people.get(personId);
      const part = (atOnce: boolean): Omit<EditMail, 'person'>[] =>
        lettersFor(
          personId,
          news.filter((date) => date.atOnce === atOnce),
        )
          .filter(({ channel }) => channel !== 'app')
          .map(({ title, body, dates, calendar }) => ({ subject: title, body, atOnce, dates, calendar }));
      return [...part(true), ...part(false)].map((mail) => ({ person, ...mail }));
    });
    return {
      items: mails.flatMap(({ person, ...mail }) => (person ? [{ person, ...mail }] : [])).slice(0, MOST_MAILS),
      total: mails.length,
      atOnce: mails.filter(({ atOnce }) => atOnce).length,
      people: touched.length,
      leaveAt: this.clock.in(MINUTES_TO_UNDO * 60_000).toISOString(),
    };
  }
}

function touchedPeople({ news, places }: PlannedEdit, ids: readonly number[], people: ReadonlyMap<number, SessionPerson>): EditPerson[] {
  return ids.flatMap((id) => {
    const person = people.get(id);
    if (!person) return [];
    const mine = news.filter((date) => everybody(date).includes(id));
    const at = new Set(mine.filter(({ attendees }) => attendees.includes(id)).map(({ occurrenceId }) => occurrenceId));
    const held = places.filter(({ personId, occurrenceId }) => personId === id && at.has(occurrenceId));
    const as: EditPerson['as'] = [
      ...(held.some(({ seated }) => seated === 1) ? (['booked'] as const) : []),
      ...(held.some(({ seated }) => seated === 0) ? (['waiting'] as const) : []),
      ...(mine.some(({ hosts, comes, goes }) => [...hosts, ...comes, ...goes].includes(id)) ? (['hosting'] as const) : []),
    ];
    return [{ person, as, dates: mine.length, cancelled: mine.filter(({ what }) => what === 'cancelled').length }];
  });
}
