import { Injectable, computed, effect, inject, linkedSignal, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { attendeesList, attendeesMark, attendeesMarkRest, attendeesSeat, attendeesSupport } from '../../../api/functions';
import type { Attendee, AttendanceMarked } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { followRoom } from '../../../core/live/follow-room';
import { Now } from '../../../core/now';
import { Announcer } from '../../../core/page/announcer';
import { routeNumber } from '../../../core/page/route-number';
import { Session } from '../../../core/session/session';
import { expected, hereInWords } from './day-words';
import { type KeptText, keptOnPhone } from './kept-on-phone';
import { sendAgain } from './send-again';
import { type Attendance, type Tap, afterSending, readTaps, refusedInWords, request, withAnswers, withTap, withTaps } from './taps';

/** The most that one request takes. */
const MOST_AT_ONCE = 500;

/** The sheet of one date: who is expected, who is here, and the taps on their way. */
@Injectable()
export class DayStore {
  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly now = inject(Now);
  private readonly session = inject(Session);
  private readonly failed = signal(false);

  readonly id = routeNumber();
  /** Kept on the phone until they are answered: a page that the phone threw away goes on where it was. */
  private readonly kept = computed(() => keptOnPhone(`trellis.taps.${this.session.person()?.id ?? 0}.${this.id()}`));
  private readonly taps = linkedSignal<KeptText, readonly Tap[]>({ source: this.kept, computation: (kept) => readTaps(kept.read()) });
  readonly source = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.api.invoke(attendeesList, params) });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));
  readonly everyone = computed(() => withTaps(this.view()?.items ?? [], this.taps()));
  readonly expected = computed(() => expected(this.everyone()));
  readonly waiting = computed(() => this.everyone().filter(({ state }) => state === 'waiting'));
  readonly unmarked = computed(() => this.expected().filter(({ attendance }) => attendance === null));
  readonly here = computed(() => hereInWords(this.expected()));

  /** People whose taps the server has not got, once it could not be reached. */
  readonly unsent = computed(() => (this.failed() ? new Set(this.taps().map(({ personId }) => personId)) : new Set<number>()));
  readonly allSent = computed(() => this.taps().length === 0);
  /** What did not go as it was meant, for the host to read; the last of it. */
  readonly refused = signal<readonly string[]>([]);

  /** What people asked for, for hosts alone. Asked for once, because each reading is recorded. */
  private readonly asked = computed(
    () => (this.view()?.allowed.seeSupport && this.view()?.items.some((item) => item.asksForSupport)) ?? false,
  );
  private readonly support = resource({
    params: () => (this.asked() ? this.id() : undefined),
    loader: ({ params: id }) => this.api.invoke(attendeesSupport, { id }),
  });
  readonly supportOf = computed(() => {
    const items = this.support.hasValue() ? this.support.value().items : [];
    return new Map(items.map(({ person, support }) => [person.id, support]));
  });

  private readonly sender = sendAgain(
    computed(() => this.taps().length > 0),
    () => this.send(),
  );

  constructor() {
    const again = (): void => this.reload();
    followRoom(
      computed(() => `attendance:${this.id()}`),
      { message: ({ rev }) => this.catchUp(rev), joined: (rev) => this.catchUp(rev), resumed: again },
    );
    followRoom(
      computed(() => `occurrence:${this.id()}`),
      { message: again, resumed: again },
    );
    effect(() => {
      const view = this.view();
      if (view && !view.attendanceOpen && this.now.value() >= new Date(view.attendanceOpensAt)) this.reload();
    });
  }

  /** Shows the mark at once and sends it; where the server cannot be reached, it is kept and sent again. */
  tap({ person }: Attendee, attendance: Attendance, minutes?: number): void {
    const was = this.everyone().find((item) => item.person.id === person.id)?.attendance ?? null;
    this.keep(withTap(this.taps(), { personId: person.id, attendance, was, ...(minutes === undefined ? {} : { minutes }) }));
    this.refused.set([]);
    this.sender.now();
  }

  /** Marks everyone who is left, once it is over. @returns how many */
  async markTheRest(): Promise<number> {
    return this.take(await this.api.invoke(attendeesMarkRest, { id: this.id() })).marked;
  }

  async giveSeat({ person }: Attendee): Promise<void> {
    await this.api.invoke(attendeesSeat, { id: this.id(), personId: person.id });
    this.reload();
  }

  reload(): void {
    this.source.reload();
  }

  private catchUp(rev: number | undefined): void {
    if (rev === undefined || rev > (this.view()?.attendanceRev ?? rev)) this.reload();
  }

  private async send(): Promise<void> {
    const sent = this.taps().slice(0, MOST_AT_ONCE);
    try {
      const answer = await this.api.invoke(attendeesMark, { id: this.id(), body: { items: request(sent) } });
      this.failed.set(false);
      this.keep(afterSending(this.taps(), sent, answer.items));
      this.take(answer);
      this.refused.update((before) => [...before, ...refusedInWords(answer.items, (id) => this.nameOf(id))]);
      this.announcer.sayNow(`day:${this.id()}`, this.here().total);
    } catch (cause) {
      this.refuse(sent, cause);
    }
  }

  /** Without an answer, or with one that the server could not help, the taps stay; what it refuses is said and gone. */
  private refuse(sent: readonly Tap[], cause: unknown): void {
    const problem = problemOf(cause);
    if (problem.offline || problem.status >= 500 || problem.status === 401 || problem.status === 429) {
      this.failed.set(true);
      return;
    }
    this.failed.set(false);
    const names = sent.map(({ personId }) => this.nameOf(personId)).join(', ');
    this.keep(this.taps().filter((tap) => !sent.includes(tap)));
    this.refused.set([`Not saved: ${names}. ${problem.detail}`]);
    this.reload();
  }

  private take(answer: AttendanceMarked): AttendanceMarked {
    const view = this.view();
    // Another host's mark may have come between: then the whole list is fetched.
    const missed = view && answer.rev > view.attendanceRev + answer.marked;
    if (view && !this.source.isLoading()) {
      this.source.set({ ...view, attendanceRev: answer.rev, items: withAnswers(view.items, answer.items) });
    }
    if (missed || this.source.isLoading()) this.reload();
    return answer;
  }

  private nameOf(personId: number): string {
    return this.view()?.items.find(({ person }) => person.id === personId)?.person.name ?? 'Somebody';
  }

  private keep(taps: readonly Tap[]): void {
    this.taps.set(taps);
    this.kept().write(taps.length > 0 ? JSON.stringify(taps) : null);
  }
}
