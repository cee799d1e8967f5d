import { Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { dayOf, tileWords } from '../core/dates/dates';
import { Now } from '../core/now';
import { Session } from '../core/session/session';

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
  private readonly session = inject(Session);
  readonly at = input.required<string>();
  /** The zone of the series; without one, the council's. */
  readonly timeZone = input<string>();
  /** Filled as today is, for the one date a panel is about. */
  readonly strong = input(false, { transform: booleanAttribute });
  private readonly zone = computed(() => this.timeZone() ?? this.session.timeZone());
  private readonly date = computed(() => new Date(this.at()));
  protected readonly words = computed(() => tileWords(this.date(), this.zone()));
  protected readonly today = computed(() => dayOf(this.date(), this.zone()) === dayOf(this.now.value(), this.zone()));
}
