import { Component, computed, inject, resource } from '@angular/core';
import { Api } from '../../api/api';
import { endSignIn, listSignIns } from '../../api/functions';
import type { SignInView } from '../../api/models';
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
  template: `
    @if (source.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="source.reload()" />
    } @else if (!source.hasValue()) {
      <tr-loading what="where you are signed in" shape="lines" (retry)="source.reload()" />
    } @else {
      <div class="card card--flush">
        <ul class="list list--card">
          @for (signIn of signIns(); track signIn.id) {
            <li class="row between row--4">
              <div class="stack stack--1 grow">
                <h3 class="t-title">{{ signIn.device }}</h3>
                <p class="t-small t-muted">Signed in on <tr-when [from]="signIn.startedAt" /></p>
              </div>
              @if (signIn.current) {
                <tr-state kind="ok" icon="check_circle">This browser</tr-state>
              } @else {
                <button class="btn btn--outlined btn--sm" type="button" (click)="end(signIn)">
                  Sign out there<span class="vh">: {{ signIn.device }}</span>
                </button>
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
})
export class SignIns {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  protected readonly source = resource({ loader: () => this.api.invoke(listSignIns) });
  protected readonly signIns = computed(() => (this.source.hasValue() ? this.source.value().items : []));

  protected async end(signIn: SignInView): Promise<void> {
    try {
      await this.api.invoke(endSignIn, { id: signIn.id });
      this.snackbar.show({ text: `You are signed out of ${signIn.device}.` });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
    this.source.reload();
  }
}
