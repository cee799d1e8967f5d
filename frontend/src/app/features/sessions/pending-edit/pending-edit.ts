import { Component, computed, effect, inject, input, output, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { seriesEditsSend, seriesEditsUndo, seriesEditsView } from '../../../api/functions';
import type { SeriesEditPending } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Now } from '../../../core/now';
import { Session } from '../../../core/session/session';
import { BusyButton } from '../../../ui/busy-button';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Notice } from '../../../ui/notice';
import { isOver, undoQuestion, whatGoesOut } from './pending-words';

/**
 * "Emails go out at 10:42": a change of the series or date that can still be undone, for everybody who runs it.
 * @example <tr-pending-edit [pending]="view.pendingEdit" (settled)="store.reload()" />
 */
@Component({
  selector: 'tr-pending-edit',
  imports: [BusyButton, Notice],
  host: { class: 'no-print' },
  template: `
    @if (shown(); as words) {
      <tr-notice kind="watch" icon="schedule">
        <div class="stack stack--3" role="region" aria-label="A change that can still be undone">
          <div class="stack stack--1">
            <p>
              <b>{{ words.main }}</b>
            </p>
            <p class="t-small">{{ words.more }}</p>
          </div>
          <div class="row">
            @if (edit.value()?.allowed?.undo) {
              <button class="btn btn--outlined btn--sm" type="button" [trBusy]="busy() === 'undo'" busyText="Undoing" (click)="undo()">
                Undo the change
              </button>
            }
            @if (edit.value()?.allowed?.send) {
              <button class="btn btn--text btn--sm" type="button" [trBusy]="busy() === 'send'" busyText="Sending" (click)="send()">
                Send now
              </button>
            }
          </div>
        </div>
      </tr-notice>
    }
  `,
})
export class PendingEdit {
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  readonly pending = input.required<SeriesEditPending | null>();
  /** It is undone, or its emails have left. */
  readonly settled = output();

  protected readonly edit = resource({
    params: () => {
      const id = this.pending()?.id;
      return id === undefined ? undefined : { id };
    },
    loader: ({ params }) => this.api.invoke(seriesEditsView, params),
  });
  protected readonly busy = signal<'undo' | 'send' | null>(null);
  protected readonly shown = computed(() => {
    const edit = this.pending() && this.edit.hasValue() ? this.edit.value() : null;
    if (edit?.state !== 'pending' || isOver(edit, this.now.value())) return null;
    return whatGoesOut(edit, this.now.value(), this.session.timeZone());
  });

  constructor() {
    let told = 0;
    effect(() => {
      const pending = this.pending();
      if (!pending || pending.id === told || !isOver(pending, this.now.value())) return;
      told = pending.id;
      this.settled.emit();
    });
  }

  protected async undo(): Promise<void> {
    const edit = this.edit.value();
    if (!edit || !(await this.dialogs.confirm(undoQuestion(edit, this.session.timeZone())))) return;
    await this.settle('undo', () => this.api.invoke(seriesEditsUndo, { id: edit.id }), 'Undone. Everything is as it was.');
  }

  protected async send(): Promise<void> {
    const edit = this.edit.value();
    if (!edit) return;
    await this.settle('send', () => this.api.invoke(seriesEditsSend, { id: edit.id }), 'The emails are on their way.');
  }

  private async settle(what: 'undo' | 'send', work: () => Promise<unknown>, done: string): Promise<void> {
    this.busy.set(what);
    try {
      await work();
      this.snackbar.show({ text: done });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.busy.set(null);
      this.settled.emit();
    }
  }
}
