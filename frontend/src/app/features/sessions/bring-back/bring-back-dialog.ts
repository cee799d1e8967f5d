import { Component, computed, inject, resource, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import {
  seriesEditsBringDateBack,
  seriesEditsBringSeriesBack,
  seriesEditsDateToBringBack,
  seriesEditsSeriesToBringBack,
} from '../../../api/functions';
import type { BringBackPreview } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { dates, people } from '../parts/seat-words';
import { wallDateTime } from '../parts/wall-time';

/** What is brought back: one cancelled date, or a series that has ended. */
export interface BringBackOf {
  readonly kind: 'date' | 'series';
  readonly id: number;
  readonly title: string;
}

const atFirst = 6;

/** Says which dates run again and who is asked first, then brings them back. Closes with what was done. */
@Component({
  selector: 'tr-bring-back-dialog',
  imports: [MatDialogClose, BusyButton, DialogFrame, Icon, LoadProblem, Loading, Notice],
  template: `
    <tr-dialog-frame [heading]="'Bring ‘' + of.title + '’ back?'">
      @if (preview.error(); as cause) {
        <tr-load-problem [cause]="cause" (retry)="preview.reload()" />
      } @else if (preview.hasValue()) {
        <ul class="ticks">
          <li>
            <tr-icon name="event_available" />
            <div class="stack stack--1">
              <p>
                <b>{{ runs() }}</b> again, with every seat free.
              </p>
              <ul class="t-small">
                @for (date of shown(); track date.occurrenceId) {
                  <li>{{ date.words }}</li>
                }
              </ul>
              @if (rest() > 0) {
                <p>
                  <button class="btn btn--text btn--sm" type="button" (click)="all.set(true)">Show {{ rest() }} more</button>
                </p>
              }
            </div>
          </li>
          <li>
            <tr-icon name="mail" />
            <div class="stack stack--1">
              <p>
                <b>{{ asked() }}</b>{{ askedRest() }}
              </p>
              @if (names()) {
                <p class="t-small t-muted">{{ names() }}</p>
              }
            </div>
          </li>
        </ul>
        @if (refused()) {
          <tr-notice kind="act" role="alert">{{ refused() }}</tr-notice>
        }
        <div class="dialog__actions">
          <button class="btn btn--filled" type="button" [trBusy]="busy()" busyText="Bringing back" (click)="bringBack()">
            {{ of.kind === 'date' ? 'Bring the date back' : 'Bring the series back' }}
          </button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Leave it cancelled</button>
        </div>
      } @else {
        <tr-loading what="the dates" shape="lines" (retry)="preview.reload()" />
      }
    </tr-dialog-frame>
  `,
})
export class BringBackDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<BringBackDialog, string>>(MatDialogRef);
  protected readonly of = inject<BringBackOf>(MAT_DIALOG_DATA);
  protected readonly all = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal('');

  protected readonly preview = resource({
    loader: (): Promise<BringBackPreview> =>
      this.of.kind === 'date'
        ? this.api.invoke(seriesEditsDateToBringBack, { id: this.of.id })
        : this.api.invoke(seriesEditsSeriesToBringBack, { id: this.of.id }),
  });
  private readonly found = computed(() => (this.preview.hasValue() ? this.preview.value() : null));
  private readonly rows = computed(() =>
    (this.found()?.dates ?? []).map(({ occurrenceId, localStart, localEnd }) => ({
      occurrenceId,
      words: wallDateTime(localStart, localEnd),
    })),
  );
  protected readonly shown = computed(() => (this.all() ? this.rows() : this.rows().slice(0, atFirst)));
  protected readonly rest = computed(() => this.rows().length - this.shown().length);
  protected readonly runs = computed(() => `${dates(this.rows().length)} ${this.rows().length === 1 ? 'takes' : 'take'} place`);
  protected readonly asked = computed(() => {
    const total = this.found()?.people.total ?? 0;
    return total === 0 ? 'Nobody had a place,' : `${people(total)} ${total === 1 ? 'is' : 'are'} asked first:`;
  });
  protected readonly askedRest = computed(() =>
    this.found()?.people.total === 0
      ? ' so nobody is asked.'
      : ' those who had a seat, then those who waited, in the old order. Nobody is booked without an answer.',
  );
  protected readonly names = computed(() => {
    const { items, total } = this.found()?.people ?? { items: [], total: 0 };
    const names = items.map(({ name }) => name).join(', ');
    return total > items.length ? `${names} and ${total - items.length} more` : names;
  });

  protected async bringBack(): Promise<void> {
    this.busy.set(true);
    try {
      const { dates: count, asked } = await (this.of.kind === 'date'
        ? this.api.invoke(seriesEditsBringDateBack, { id: this.of.id })
        : this.api.invoke(seriesEditsBringSeriesBack, { id: this.of.id }));
      this.dialog.close(
        `${dates(count)} ${count === 1 ? 'takes' : 'take'} place again. ${people(asked)} ${asked === 1 ? 'is' : 'are'} asked.`,
      );
    } catch (cause) {
      this.refused.set(problemOf(cause).detail);
      this.busy.set(false);
    }
  }
}
