import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { forumUnsubscribeChange, forumUnsubscribeLook } from '../../api/functions';
import { problemOf } from '../../core/http/problem';
import { BusyButton } from '../../ui/busy-button';
import { Snackbar } from '../../ui/feedback/snackbar';
import { LoadProblem } from '../../ui/load-problem';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { mailsInWords } from './unsubscribe-words';

/** Behind the link at the foot of a mail, signed in or not: says what it stops, stops it when asked to, and lets it come again. */
@Component({
  selector: 'tr-unsubscribe-page',
  imports: [RouterLink, BusyButton, LoadProblem, Loading, Notice, PageHeader],
  template: `
    @if (unknown()) {
      <tr-page-header heading="This link does not work" lede="It may have been cut off on its way. Copy the whole link from the email." />
      <p><a routerLink="/account">Choose what we send you</a></p>
    } @else if (source.error(); as cause) {
      <tr-page-header heading="Stop these emails" />
      <tr-load-problem [cause]="cause" (retry)="source.reload()" />
    } @else if (!source.hasValue()) {
      <tr-loading what="what this link stops" shape="lines" (retry)="source.reload()" />
    } @else {
      <tr-page-header [heading]="source.value().stopped ? 'These emails have stopped' : 'Stop these emails'" />
      <div class="stack stack--5 narrow">
        <div role="status">
          @if (source.value().stopped) {
            <tr-notice kind="ok">You get no more {{ mails() }}.</tr-notice>
          } @else {
            <p>You get {{ mails() }}.</p>
          }
        </div>
        @if (source.value().what === 'topic') {
          <p class="t-small t-muted">What is new in it is not told to you in Trellis either. You can still open and read it.</p>
        }
        <div>
          @if (source.value().stopped) {
            <button class="btn btn--outlined" type="button" [trBusy]="saving()" busyText="Saving" (click)="change(false)">
              Send them again
            </button>
          } @else {
            <button class="btn btn--filled" type="button" [trBusy]="saving()" busyText="Stopping" (click)="change(true)">
              Stop {{ mails() }}
            </button>
          }
        </div>
        <p><a routerLink="/account" fragment="notifications">Choose everything that we send you</a></p>
      </div>
    }
  `,
})
export class UnsubscribePage {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  readonly token = input.required<string>();
  protected readonly source = resource({
    params: () => this.token(),
    loader: ({ params }) => this.api.invoke(forumUnsubscribeLook, { token: params }),
  });
  protected readonly unknown = computed(() => {
    const cause = this.source.error();
    return cause !== undefined && problemOf(cause).status === 404;
  });
  protected readonly mails = computed(() => (this.source.hasValue() ? mailsInWords(this.source.value()) : ''));
  protected readonly saving = signal(false);
  /** How it was before this page stopped it. */
  private was: string | null = null;

  protected async change(stopped: boolean): Promise<void> {
    this.saving.set(true);
    try {
      const view = await this.api.invoke(forumUnsubscribeChange, {
        token: this.token(),
        body: { stopped, was: stopped ? null : this.was },
      });
      this.was = view.was;
      this.source.set(view);
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.saving.set(false);
    }
  }
}
