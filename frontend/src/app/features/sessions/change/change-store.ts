import { Injectable, computed, debounced, inject, linkedSignal, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../../../api/api';
import { peopleServices, seriesEditsEdit, seriesEditsPreview, seriesEditsStart, seriesView, sessionsView } from '../../../api/functions';
import type { EditSeries, SeriesDate, SeriesEditPreview, SeriesEditView } from '../../../api/models';
import { Problem, problemOf } from '../../../core/http/problem';
import { routeNumber } from '../../../core/page/route-number';
import { sentenceOf } from '../editor/rule-sentence';
import { type SeriesDraft, newSeries } from '../editor/series-form';
import { inFormsNames, timeIsComplete } from '../editor/series-request';
import { carryOver, draftOfDate, draftOfDates, same } from './change-draft';
import { type OverrideField, type Scope, asksNothing, wishForDate, wishForDates } from './change-request';

const typingPause = 400;
const outOfDate = ['preview_out_of_date', 'changed_meanwhile'];

type Request = Omit<EditSeries, 'preview'>;

/** A change of a published series: for whom it is, what is typed, and what saving it would do. */
@Injectable()
export class ChangeStore {
  private readonly api = inject(Api);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  readonly id = routeNumber();

  readonly series = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.api.invoke(seriesView, params) });
  readonly view = computed(() => (this.series.hasValue() ? this.series.value() : null));
  readonly services = resource({ loader: async () => (await this.api.invoke(peopleServices)).items });
  /** Dates that can be changed. */
  readonly dates = computed(() => this.view()?.dates.filter(({ state }) => state === 'scheduled' || state === 'undecided') ?? []);
  /** The date itself, or the first of those that follow. */
  readonly dateId = linkedSignal<{ dates: readonly SeriesDate[]; asked: number }, number | null>({
    source: () => ({ dates: this.dates(), asked: Number(this.query().get('date')) }),
    computation: ({ dates, asked }, last) => {
      const among = (id: number | null | undefined): boolean => dates.some((date) => date.id === id);
      const [chosen] = [last?.value, asked, dates[0]?.id].filter(among);
      return chosen ?? null;
    },
  });
  /** Whoever hosts a single date alone may change that date alone. */
  readonly onlyOneDate = computed(() => this.view()?.allowed.change === false);
  readonly scope = linkedSignal<Scope>(() => {
    if (this.onlyOneDate()) return 'this';
    const asked = this.query().get('scope');
    if (asked === 'this' || asked === 'following' || asked === 'future') return asked;
    return this.query().has('date') ? 'following' : 'future';
  });

  private readonly occurrence = resource({
    params: () => (this.scope() === 'this' && this.dateId() !== null ? { id: this.dateId() ?? 0 } : undefined),
    loader: ({ params }) => this.api.invoke(sessionsView, params),
  });
  /** Of the chosen date and those after it. */
  readonly following = resource({
    params: () => (this.view()?.allowed.change && this.dateId() !== null ? { id: this.id(), occurrenceId: this.dateId() ?? 0 } : undefined),
    loader: ({ params }) => this.api.invoke(seriesEditsStart, params),
  });
  readonly future = resource({
    params: () => (this.view()?.allowed.change ? { id: this.id() } : undefined),
    loader: ({ params }) => this.api.invoke(seriesEditsStart, params),
  });
  private readonly start = computed(() => {
    const start = this.scope() === 'future' ? this.future : this.following;
    return start.hasValue() ? start.value() : null;
  });
  readonly problem = computed(() => this.series.error() ?? this.occurrence.error() ?? this.following.error() ?? this.future.error());

  /** What is stored of the dates in scope; null until it is here. */
  private readonly stored = computed<SeriesDraft | null>(
    () => {
      const [series, start] = [this.view(), this.start()];
      if (this.scope() === 'this') return this.occurrence.hasValue() ? draftOfDate(this.occurrence.value()) : null;
      return series && start ? draftOfDates(series, start) : null;
    },
    { equal: same },
  );
  /** Stays while what another scope begins with is on its way. */
  private readonly known = linkedSignal<SeriesDraft | null, SeriesDraft | null>({
    source: () => this.stored(),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  readonly ready = computed(() => this.known() !== null);
  /** What stands in the form. */
  readonly draft = linkedSignal<SeriesDraft | null, SeriesDraft>({
    source: () => this.known(),
    computation: (now, last) => {
      if (now === null) return newSeries;
      return last?.source ? carryOver(last.value, last.source, now) : now;
    },
  });
  /** A rule that the sentence cannot say: it stays until another is built. */
  readonly keptRule = linkedSignal<string | null>(() => {
    const rule = this.scope() === 'this' ? null : (this.start()?.rule ?? null);
    return sentenceOf(rule) === null ? rule : null;
  });
  /** Dates with something of their own that go back to what the series says. */
  readonly overwrite = signal<readonly OverrideField[]>([]);
  readonly reason = signal('');

  private readonly wish = computed(() => {
    const [draft, stored, start] = [this.draft(), this.stored(), this.start()];
    if (stored === null) return {};
    if (this.scope() === 'this') return wishForDate(draft, stored);
    return start ? wishForDates(draft, stored, start, this.keptRule()) : {};
  });
  /** What is asked for; null while nothing is changed or a time is half typed. */
  readonly request = computed<Request | null>(
    () => {
      const [scope, dateId, view] = [this.scope(), this.dateId(), this.view()];
      const nothing = asksNothing(this.wish()) && this.overwrite().length === 0;
      if (nothing || view === null || !timeIsComplete(this.draft(), this.keptRule())) return null;
      return {
        scope,
        ...(scope === 'future' || dateId === null ? {} : { occurrenceId: dateId }),
        version: view.version,
        ...(scope === 'this' ? {} : { overwrite: [...this.overwrite()] }),
        ...(this.reason().trim() === '' ? {} : { reason: this.reason().trim() }),
        ...this.wish(),
      };
    },
    { equal: same },
  );
  readonly unsaved = computed(() => !asksNothing(this.wish()));

  private readonly settled = debounced(() => this.request(), typingPause);
  readonly preview = resource({
    params: () => (this.settled.hasValue() ? (this.settled.value() ?? undefined) : undefined),
    loader: async ({ params }) => ({ request: params, answer: await this.ask(params) }),
  });
  /** An answer that was asked for at once. */
  private readonly fresh = signal<{ request: Request; answer: SeriesEditPreview } | null>(null);
  private readonly newest = computed(() => {
    const request = this.request();
    if (request === null) return null;
    const fresh = this.fresh();
    if (fresh && same(fresh.request, request)) return fresh.answer;
    return this.preview.hasValue() && same(this.preview.value().request, request) ? this.preview.value().answer : null;
  });
  /** What saving would do. The last answer stays on the screen while the next is on its way. */
  readonly shown = linkedSignal<{ now: SeriesEditPreview | null; nothing: boolean }, SeriesEditPreview | null>({
    source: () => ({ now: this.newest(), nothing: this.request() === null }),
    computation: ({ now, nothing }, last) => now ?? (nothing ? null : (last?.value ?? null)),
  });
  /** What is shown is what saving would do by what stands in the form now. */
  readonly isCurrent = computed(() => this.newest() !== null);

  /** Asks at once what saving would do. @throws Problem in the names of the form */
  async look(): Promise<void> {
    const request = this.request();
    if (request === null) throw new Problem(422, 'nothing_changed', '', 'Nothing is changed yet. Change something, then look again.');
    try {
      this.fresh.set({ request, answer: await this.ask(request) });
    } catch (cause) {
      throw this.refused(cause);
    }
  }

  /** The next page of dates, below those that are shown. */
  async moreDates(): Promise<void> {
    const [request, shown] = [this.request(), this.shown()];
    if (request === null || shown === null) return;
    const page = Math.ceil(shown.dates.items.length / 120);
    const { dates, fingerprint } = await this.ask(request, page);
    if (fingerprint !== shown.fingerprint) return;
    this.fresh.set({ request, answer: { ...shown, dates: { ...dates, items: [...shown.dates.items, ...dates.items] } } });
  }

  /** Saves what was looked at, and nothing else. @throws Problem in the names of the form */
  async save(): Promise<SeriesEditView> {
    const [request, looked] = [this.request(), this.newest()];
    if (request === null || looked === null)
      throw new Problem(422, 'not_looked_at', '', 'Wait until this page shows what your change does.');
    try {
      const body = { ...request, preview: looked.fingerprint };
      const edit = await this.api.invoke(seriesEditsEdit, { id: this.id(), body });
      this.draft.set(this.known() ?? newSeries);
      return edit;
    } catch (cause) {
      throw this.refused(cause);
    }
  }

  private ask(body: Request, page = 0): Promise<SeriesEditPreview> {
    return this.api.invoke(seriesEditsPreview, { id: this.id(), body: { ...body, page } });
  }

  /** Where somebody was faster, all is fetched anew under what is typed, so that the next look is a true one. */
  private refused(cause: unknown): Problem {
    const problem = problemOf(cause);
    if (outOfDate.includes(problem.code)) {
      this.fresh.set(null);
      this.series.reload();
      this.following.reload();
      this.future.reload();
      this.occurrence.reload();
      this.preview.reload();
    }
    return inFormsNames(problem);
  }
}
