import { Component, booleanAttribute, computed, input, output, signal } from '@angular/core';
import type { SeriesEditDates } from '../../../api/models';
import { StateChip } from '../../../ui/state-chip';
import { concernsOf, fieldNames, movesOf, otherChanges, ownWords, placesAt, verdicts } from './change-words';

/**
 * Dates of a change, each with what it is now and what it will be. `brief` leaves out what stays and all but the times.
 * @example <tr-edited-dates [dates]="preview.dates" [atFirst]="12" (more)="store.moreDates()" />
 */
@Component({
  selector: 'tr-edited-dates',
  imports: [StateChip],
  styleUrl: './edited-dates.css',
  template: `
    <ol class="dates">
      @for (date of shown(); track $index) {
        <li [class.look]="date.concerns.length > 0" [class.quiet]="date.what === 'unchanged' || date.what === 'stays-cancelled'">
          <div class="stack stack--1">
            <p>
              <b [class.gone]="date.what === 'cancelled' || date.what === 'dropped'">{{ date.moves.stays }}</b>
              @if (date.moves.then) {
                <span class="vh"> now </span><del>{{ date.moves.now }}</del> <span class="vh">, then </span><ins>{{ date.moves.then }}</ins>
              }
            </p>
            @if (brief() && date.others) {
              <p class="t-small t-muted">{{ date.others }}</p>
            }
            @if (!brief()) {
              @for (change of date.changes; track change.field) {
                @if (change.field !== 'time' && change.field !== 'state') {
                  <p class="t-small">
                    {{ names[change.field] }}: <span class="vh">now </span><del>{{ change.old ?? 'none' }}</del>
                    <span class="vh">, then </span><ins>{{ change.new ?? 'none' }}</ins>
                  </p>
                }
              }
              @if (date.kept.length > 0) {
                <p class="t-small t-muted">Keeps {{ ownWords(date.kept) }}.</p>
              }
              @if (date.overwritten.length > 0) {
                <p class="t-small t-muted">Gives up {{ ownWords(date.overwritten) }}.</p>
              }
              @if (date.places) {
                <p class="t-small t-muted">{{ date.places }}</p>
              }
            }
            @for (concern of date.concerns; track concern) {
              <p class="t-small concern">{{ concern }}</p>
            }
          </div>
          <tr-state [kind]="date.verdict.kind" [icon]="date.verdict.icon">{{ date.verdict.words }}</tr-state>
        </li>
      }
    </ol>
    @if (rest() > 0) {
      <p class="rest">
        <button class="btn btn--outlined btn--sm" type="button" (click)="showRest()">Show {{ rest() }} more</button>
      </p>
    }
  `,
})
export class EditedDates {
  readonly dates = input.required<SeriesEditDates>();
  readonly atFirst = input(12);
  readonly brief = input(false, { transform: booleanAttribute });
  /** The rest is not here yet: the next page is wanted. */
  readonly more = output();

  protected readonly names = fieldNames;
  protected readonly ownWords = ownWords;
  private readonly all = signal(false);
  private readonly rows = computed(() =>
    this.dates().items.map((date) => ({
      ...date,
      moves: movesOf(date),
      others: otherChanges(date),
      places: placesAt(date),
      concerns: concernsOf(date),
      verdict: verdicts[date.what],
    })),
  );
  protected readonly shown = computed(() => (this.all() ? this.rows() : this.rows().slice(0, this.atFirst())));
  protected readonly rest = computed(() => this.dates().total - this.shown().length);

  protected showRest(): void {
    if (this.all()) this.more.emit();
    else this.all.set(true);
  }
}
