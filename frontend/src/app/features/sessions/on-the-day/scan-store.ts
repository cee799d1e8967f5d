import { Injectable, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { attendeesList, attendeesMark, attendeesSeat, checkInRun } from '../../../api/functions';
import type { CheckInAnswer } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { routeNumber } from '../../../core/page/route-number';
import { Session } from '../../../core/session/session';
import { answerInWords } from './check-in-words';
import { type KeptText, keptOnPhone } from './kept-on-phone';
import { sendAgain } from './send-again';

/** Codes that may wait at most: more are not scanned while nothing can be sent. */
const MOST_WAITING = 200;

/** Checks people in by their codes, one after the other. A code that cannot be sent is kept and sent again. */
@Injectable()
export class ScanStore {
  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(Session);

  readonly id = routeNumber();
  readonly source = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.api.invoke(attendeesList, params) });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));

  private readonly kept = computed(() => keptOnPhone(`trellis.codes.${this.session.person()?.id ?? 0}.${this.id()}`));
  private readonly codes = linkedSignal<KeptText, readonly string[]>({
    source: this.kept,
    computation: (kept) => (kept.read() ?? '').split('\n').filter(Boolean),
  });
  private readonly failed = signal(false);
  readonly unsent = computed(() => (this.failed() ? this.codes().length : 0));
  /** The answers, newest first. */
  readonly answers = signal<readonly CheckInAnswer[]>([]);
  readonly latest = computed(() => this.answers()[0] ?? null);
  readonly refused = signal('');

  private readonly sender = sendAgain(
    computed(() => this.codes().length > 0),
    () => this.send(),
  );

  /** Sends a code that was scanned or typed; one that waits already is not taken twice. */
  take(code: string): void {
    if (this.codes().includes(code) || this.codes().length >= MOST_WAITING) return;
    this.keep([...this.codes(), code]);
    this.refused.set('');
    this.sender.now();
  }

  /** Takes the check-in of the latest answer back. */
  async undo({ person }: CheckInAnswer): Promise<void> {
    if (!person) return;
    const item = { personId: person.id, attendance: null, was: 'attended' as const };
    await this.api.invoke(attendeesMark, { id: this.id(), body: { items: [item] } });
    this.answers.update(([, ...earlier]) => earlier);
    this.source.reload();
  }

  /** Gives somebody who waits the seat that is free, and checks them in. */
  async giveSeat({ person }: CheckInAnswer): Promise<void> {
    if (!person) return;
    await this.api.invoke(attendeesSeat, { id: this.id(), personId: person.id });
    const item = { personId: person.id, attendance: 'attended' as const, was: null };
    await this.api.invoke(attendeesMark, { id: this.id(), body: { items: [item] } });
    this.answers.update(([latest, ...earlier]) => (latest ? [{ ...latest, answer: 'checked-in', mayGiveSeat: false }, ...earlier] : []));
    this.source.reload();
  }

  private async send(): Promise<void> {
    const [code] = this.codes();
    if (code === undefined) return;
    try {
      const answer = await this.api.invoke(checkInRun, { body: { code, occurrenceId: this.id() } });
      this.failed.set(false);
      this.keep(this.codes().slice(1));
      this.answers.update((earlier) => [answer, ...earlier].slice(0, 20));
      const { heading, text } = answerInWords(answer);
      this.announcer.say(`${heading}. ${text}`);
      if (answer.answer === 'checked-in') this.source.reload();
    } catch (cause) {
      const problem = problemOf(cause);
      const mayComeBack = problem.offline || problem.status >= 500 || problem.status === 401 || problem.status === 429;
      this.failed.set(mayComeBack);
      if (mayComeBack) return;
      this.keep(this.codes().slice(1));
      this.refused.set(problem.detail);
    }
    if (this.codes().length > 0) await this.send();
  }

  private keep(codes: readonly string[]): void {
    this.codes.set(codes);
    this.kept().write(codes.length > 0 ? codes.join('\n') : null);
  }
}
