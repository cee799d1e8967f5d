import { Component, computed, inject, input } from '@angular/core';
import { dayOf, homeZone, tileWords } from '../core/dates/dates';
import { Now } from '../core/now';

/**
 * A picture of a date. Hidden from assistive technology, for the full date always stands beside it.
 * @example <tr-date-tile [at]="occurrence.startsAt" [timeZone]="occurrence.timeZone" />
 */
@Component({
  selector: 'tr-date-tile',
  host: { class: 'date', 'aria-hidden': 'true', '[class.date--today]': 'today() || strong()' },
  template: '<span>{{ words().weekday }}</span><b>{{ words().day }}</b>',
})
export class DateTile {
  private readonly now = inject(Now);
  readonly at = input.required<string>();
  readonly timeZone = input(homeZone);
  /** Filled as today is, for the one date a panel is about. */
  readonly strong = input(false);
  private readonly date = computed(() => new Date(this.at()));
  protected readonly words = computed(() => tileWords(this.date(), this.timeZone()));
  protected readonly today = computed(() => dayOf(this.date(), this.timeZone()) === dayOf(this.now.value(), this.timeZone()));
}
