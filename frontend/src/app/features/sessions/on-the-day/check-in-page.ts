import { Component, computed, inject, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import { Api } from '../../../api/api';
import { attendeesMark, attendeesSeat, checkInLook, checkInRun } from '../../../api/functions';
import type { CheckInAnswer } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { BusyButton } from '../../../ui/busy-button';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { CheckInAnswerPart } from './check-in-answer';
import { answerInWords } from './check-in-words';

/** Where a code leads that was read by the phone's own camera: a host checks the person in with one press, the person sees that it is theirs. */
@Component({
  selector: 'tr-check-in-page',
  imports: [RouterLink, BusyButton, CheckInAnswerPart, LoadProblem, Loading, Notice, PageHeader],
  template: `
    <tr-page-header heading="Check in" />
    @if (source.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="source.reload()" />
    } @else if (answer(); as answer) {
      <div class="stack stack--5 narrow">
        <tr-check-in-answer [answer]="answer">
          <div class="row">
            @switch (answer.answer) {
              @case ('ready') {
                <button class="btn btn--filled btn--full tap" type="button" [trBusy]="busy()" busyText="Checking in" (click)="checkIn()">
                  Check in {{ answer.person?.name }}
                </button>
              }
              @case ('waiting') {
                @if (answer.mayGiveSeat) {
                  <button
                    class="btn btn--filled btn--full tap"
                    type="button"
                    [trBusy]="busy()"
                    busyText="Giving"
                    (click)="giveSeat(answer)"
                  >
                    Give them a seat and check in
                  </button>
                }
              }
              @case ('checked-in') {
                <button class="btn btn--outlined" type="button" [trBusy]="busy()" busyText="Taking back" (click)="undo(answer)">
                  Undo<span class="vh"> the check-in of {{ answer.person?.name }}</span>
                </button>
              }
              @case ('yours') {
                <a class="btn btn--filled" [routerLink]="['/sessions', answer.date?.id, 'code']">Show my code</a>
              }
            }
          </div>
        </tr-check-in-answer>
        @if (trouble()) {
          <div role="alert">
            <tr-notice kind="act" icon="cloud_off">{{ trouble() }}</tr-notice>
          </div>
        }
        @if (answer.date && answer.answer !== 'yours') {
          <a class="btn btn--text" [routerLink]="['/sessions', answer.date.id, 'on-the-day']">Everyone at {{ answer.date.title }}</a>
        }
      </div>
    } @else {
      <tr-loading what="the code" shape="lines" (retry)="source.reload()" />
    }
  `,
  styles: `
    .narrow {
      max-width: 36rem;
    }
    .tap {
      min-height: 56px;
    }
  `,
})
export class CheckInPage {
  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly code = toSignal(inject(ActivatedRoute).paramMap.pipe(map((values) => values.get('code') ?? '')), { requireSync: true });
  /** Looking changes nothing: the press does. */
  protected readonly source = resource({
    params: () => this.code(),
    loader: ({ params: code }) => this.api.invoke(checkInLook, { body: { code } }),
  });
  protected readonly answer = computed(() => (this.source.hasValue() ? this.source.value() : null));
  protected readonly busy = signal(false);
  protected readonly trouble = signal('');

  protected async checkIn(): Promise<void> {
    await this.attempt(async () => this.api.invoke(checkInRun, { body: { code: this.code() } }));
  }

  protected async undo({ person, date }: CheckInAnswer): Promise<void> {
    await this.attempt(async () => {
      if (person && date) {
        const item = { personId: person.id, attendance: null, was: 'attended' as const };
        await this.api.invoke(attendeesMark, { id: date.id, body: { items: [item] } });
      }
      return this.api.invoke(checkInLook, { body: { code: this.code() } });
    });
  }

  protected async giveSeat({ person, date }: CheckInAnswer): Promise<void> {
    await this.attempt(async () => {
      if (person && date) await this.api.invoke(attendeesSeat, { id: date.id, personId: person.id });
      return this.api.invoke(checkInRun, { body: { code: this.code() } });
    });
  }

  private async attempt(work: () => Promise<CheckInAnswer>): Promise<void> {
    this.busy.set(true);
    this.trouble.set('');
    try {
      const answer = await work();
      this.source.set(answer);
      this.announcer.say(answerInWords(answer).heading);
    } catch (cause) {
      const problem = problemOf(cause);
      // Pressed again it is the same check-in, so nothing is done twice.
      this.trouble.set(problem.offline ? 'Not sent: we could not reach Trellis. Press again when the connection is back.' : problem.detail);
    } finally {
      this.busy.set(false);
    }
  }
}
