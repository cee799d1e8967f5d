import { Injectable, computed, debounced, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';
import { Api } from '../../../api/api';
import { seriesPreview, seriesChange, seriesDraft, seriesPublish, seriesView, peopleServices } from '../../../api/functions';
import type { RecurrencePreview, SeriesView } from '../../../api/models';
import { Session } from '../../../core/session/session';
import type { SeriesDraft } from './series-form';
import { detailsOf, draftOf, inFormsNames, previewOf, timingOf } from './series-request';
import { sentenceOf } from './rule-sentence';
import { TopicAsked } from './topic-asked';

const typingPause = 400;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The draft being written: what is stored, what can be chosen from, and the dates that the rule makes. */
@Injectable()
export class EditorStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly topic = inject(TopicAsked);
  private readonly params = inject(ActivatedRoute).paramMap;
  /** A new series once it is stored, while its page is still the one for new series. */
  private drafted: SeriesView | null = null;

  /** Null for a series that is not stored yet. */
  readonly id = toSignal(this.params.pipe(map((params) => (params.has('id') ? Number(params.get('id')) : null))), { requireSync: true });
  readonly source = resource({
    params: () => {
      const id = this.id();
      return id === null ? undefined : { id };
    },
    loader: ({ params }) => this.api.invoke(seriesView, params),
  });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));
  readonly mayPublish = computed(() => this.view()?.allowed.publish ?? this.session.holds('session-organiser', 'administrator'));
  /** A rule that the sentence cannot say: it stays until another is built. */
  readonly keptRule = linkedSignal<string | null>(() => {
    const rule = this.view()?.rule ?? null;
    return sentenceOf(rule) === null ? rule : null;
  });

  /** What is stored, or what a new series starts from. */
  private readonly stored = computed<SeriesDraft>(
    () => {
      const view = this.view();
      return view ? draftOf(view) : this.topic.start();
    },
    { equal: same },
  );
  /** What stands in the form. */
  readonly draft = linkedSignal(() => this.stored());
  readonly unsaved = computed(() => !same(this.draft(), this.stored()));

  readonly services = resource({ loader: async () => (await this.api.invoke(peopleServices)).items });
  private readonly asked = computed(() => previewOf(this.draft(), this.keptRule(), this.id()), { equal: same });
  private readonly settled = debounced(() => this.asked(), typingPause);
  readonly preview = resource({
    params: () => (this.settled.hasValue() ? (this.settled.value() ?? undefined) : undefined),
    loader: ({ params }) => this.api.invoke(seriesPreview, { body: params }),
  });
  /** Stays on the screen while the next answer is on its way. */
  readonly dates = linkedSignal<{ now: RecurrencePreview | null; failed: boolean }, RecurrencePreview | null>({
    source: () => ({ now: this.preview.hasValue() ? this.preview.value() : null, failed: this.preview.status() === 'error' }),
    computation: ({ now, failed }, last) => now ?? (failed ? null : (last?.value ?? null)),
  }).asReadonly();

  /** Stores what is in the form. The server's refusals come back in the names of the form. */
  async save(): Promise<SeriesView> {
    try {
      const saved = await this.send(this.draft());
      if (this.id() !== null) this.source.set(saved);
      else await this.tie(saved);
      return saved;
    } catch (cause) {
      throw inFormsNames(cause);
    }
  }

  async publish(id: number): Promise<void> {
    await this.api.invoke(seriesPublish, { id });
  }

  /** Nothing is held back any more: for leaving after the form was saved. */
  forget(): void {
    this.draft.set(this.stored());
  }

  private async tie(saved: SeriesView): Promise<void> {
    this.drafted = saved;
    await this.topic.tie(saved.id);
  }

  private send(draft: SeriesDraft): Promise<SeriesView> {
    const view = this.view() ?? this.drafted;
    if (view === null) return this.api.invoke(seriesDraft, { body: { ...detailsOf(draft), ...timingOf(draft, null) } });
    const body = { version: view.version, ...detailsOf(draft), ...timingOf(draft, this.keptRule()) };
    return this.api.invoke(seriesChange, { id: view.id, body });
  }
}
