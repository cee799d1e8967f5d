import { DestroyRef, Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { questionsAskQuestion, questionsMarkAnswered, questionsSumUp, questionsView, questionsVote } from '../../../api/functions';
import type { SessionQuestion, SessionQuestions } from '../../../api/models';
import { followRoom } from '../../../core/live/follow-room';
import { Announcer } from '../../../core/page/announcer';
import { newQuestionsInWords } from './question-words';

/** Several votes at once are one look. */
const LOOK_AFTER_MS = 150;

/** What is asked at one date, as it changes, and what I do about it. Given by whoever shows it. */
@Injectable()
export class QuestionsStore {
  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly asked = signal<number | null>(null);
  private readonly withNames = signal<'shown' | 'hidden'>('shown');
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly source = resource({
    params: () => {
      const id = this.asked();
      return id === null ? undefined : { id, names: this.withNames() };
    },
    loader: async ({ params }) => {
      const view = await this.api.invoke(questionsView, params);
      this.tell(view);
      return view;
    },
  });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));
  readonly names = this.withNames.asReadonly();
  private known: { readonly id: number; readonly numbers: ReadonlySet<number> } | null = null;

  constructor() {
    const again = { message: () => this.soon(), resumed: () => this.soon() };
    followRoom(
      computed(() => (this.asked() === null ? null : `occurrence:${this.asked()}`)),
      { message: ({ type }) => type === 'occurrence.questions' && this.soon(), resumed: again.resumed },
    );
    const topic = computed(() => this.view()?.topicId ?? null);
    followRoom(
      computed(() => (topic() === null ? null : `forum-topic:${topic()}`)),
      again,
    );
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  show(occurrenceId: number, names: 'shown' | 'hidden' = 'shown'): void {
    this.asked.set(occurrenceId);
    this.withNames.set(names);
  }

  reload(): void {
    this.source.reload();
  }

  async ask(key: string, words: string): Promise<void> {
    await this.api.invoke(questionsAskQuestion, { id: this.id(), body: { key, words } });
    this.reload();
  }

  /** Shown at once; what the server says afterwards counts. */
  async vote({ number, voted, votes }: SessionQuestion): Promise<void> {
    this.change(number, { voted: !voted, votes: votes + (voted ? -1 : 1) });
    try {
      await this.api.invoke(questionsVote, { id: this.id(), number, body: { wanted: !voted } });
    } finally {
      this.soon();
    }
  }

  async markAnswered(number: number, answered: boolean): Promise<void> {
    await this.api.invoke(questionsMarkAnswered, { id: this.id(), number, body: { answered } });
    this.reload();
  }

  async sumUp(key: string, words: string): Promise<void> {
    await this.api.invoke(questionsSumUp, { id: this.id(), body: { key, words } });
    this.reload();
  }

  private id(): number {
    const id = this.asked();
    if (id === null) throw new Error('No date is shown.');
    return id;
  }

  private change(number: number, change: Partial<SessionQuestion>): void {
    const view = this.view();
    if (!view) return;
    const questions = view.questions.map((question) => (question.number === number ? { ...question, ...change } : question));
    this.source.set({ ...view, questions });
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.source.reload(), LOOK_AFTER_MS);
  }

  /** Says how many have come, of others, since the last look. */
  private tell({ questions }: SessionQuestions): void {
    const id = this.id();
    const numbers = new Set(questions.map(({ number }) => number));
    if (this.known?.id === id) {
      const { numbers: before } = this.known;
      const come = questions.filter(({ number, isMine }) => !isMine && !before.has(number)).length;
      if (come > 0) this.announcer.sayNow(`questions:${id}`, newQuestionsInWords(come));
    }
    this.known = { id, numbers };
  }
}
