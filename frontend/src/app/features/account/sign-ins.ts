import { Component, computed, inject, resource } from '@angular/core';
import { Api } from '../../api/api';
import { accountEnd, accountEndOthers, accountList } from '../../api/functions';
import type { SignInsView } from '../../api/models';
import { problemOf } from '../../core/http/problem';
import { Snackbar } from '../../ui/feedback/snackbar';
import { LoadProblem } from '../../ui/load-problem';
import { Loading } from '../../ui/loading';
import { StateChip } from '../../ui/state-chip';
import { When } from '../../ui/when';

/** The browsers in which I am signed in; each can be ended from here. */
@Component({
  selector: 'tr-sign-ins',
  imports: [LoadProblem, Loading, StateChip, When],
  styles: `
    .browser {
      flex: 1 1 240px;
    }
  `,
  template: `
    @if (source.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="source.reload()" />
    } @else if (!source.hasValue()) {
      <tr-loading what="where you are signed in" shape="lines" (retry)="source.reload()" />
    } @else {
      <div class="stack stack--3">
        <div class="card card--flush">
          <ul class="list list--card">
            @for (signIn of signIns(); track signIn.id) {
              <li class="row between row--4">
                <div class="stack stack--1 browser">
                  <h3 class="t-title">{{ signIn.browser }}</h3>
                  <p class="t-small t-muted">Signed in on <tr-when [from]="signIn.startedAt" /></p>
                </div>
                @if (signIn.current) {
                  <tr-state kind="ok" icon="check_circle">This browser</tr-state>
                } @else {
                  <button class="btn btn--outlined btn--sm" type="button" (click)="end(signIn)">
                    Sign out there<span class="vh">: {{ signIn.browser }}</span>
                  </button>
                }
              </li>
            }
          </ul>
        </div>
        @if (elsewhere() > 1) {
          <button class="btn btn--outlined" type="button" (click)="endAllOthers()">Sign out everywhere else</button>
        }
      </div>
    }
  `,
})
export class SignIns {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  protected readonly source = resource({ loader: () => this.api.invoke(accountList) });
  protected readonly signIns = computed(() => (this.source.hasValue() ? this.source.value().items : []));
  protected readonly elsewhere = computed(() => this.signIns().filter((signIn) => !signIn.current).length);

  protected end(signIn: SignInsView['items'][number]): Promise<void> {
    return this.ending(this.api.invoke(accountEnd, { id: signIn.id }), `You are signed out of ${signIn.browser}.`);
  }

  protected endAllOthers(): Promise<void> {
    return this.ending(this.api.invoke(accountEndOthers), 'You are signed out everywhere but here.');
  }

  private async ending(request: Promise<unknown>, done: string): Promise<void> {
    try {
      await request;
      this.snackbar.show({ text: done });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
    this.source.reload();
  }
}
