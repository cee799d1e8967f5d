import { Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { denseDateTime, fullDate, fullDateTime } from '../core/dates/dates';
import { Now } from '../core/now';
import { Session } from '../core/session/session';

/**
 * When something is, in words and in the zone of its series.
 * @example <tr-when [from]="o.startsAt" [to]="o.endsAt" [timeZone]="o.timeZone" near /> gives "Today, Tuesday 24 November 2026, 14:00 to 16:00"
 * @example <tr-when [from]="post.at" dense /> gives "Mon 16 Nov, 09:14" with the full form for those who ask; with `near`, "Today, 09:31"
 * @example <tr-when [from]="plan.agreedAt" dateOnly /> gives "Thursday 27 August 2026"
 */
@Component({
  selector: 'tr-when',
  template: `
    @if (dense()) {
      <time [attr.datetime]="from()" [title]="full()"
        ><span aria-hidden="true">{{ short() }}</span
        ><span class="vh">{{ full() }}</span></time
      >
    } @else {
      <time [attr.datetime]="from()">{{ full() }}</time>
    }
  `,
})
export class When {
  private readonly now = inject(Now);
  private readonly session = inject(Session);
  readonly from = input.required<string>();
  readonly to = input<string | null>(null);
  /** The zone of the series; without one, the council's. */
  readonly timeZone = input<string>();
  readonly dense = input(false, { transform: booleanAttribute });
  readonly dateOnly = input(false, { transform: booleanAttribute });
  /** "Today, " or "Yesterday, " comes first where it is so. */
  readonly near = input(false, { transform: booleanAttribute });

  private readonly zone = computed(() => this.timeZone() ?? this.session.timeZone());
  protected readonly short = computed(() => denseDateTime(new Date(this.from()), this.zone(), this.near() ? this.now.value() : null));
  protected readonly full = computed(() => {
    const from = new Date(this.from());
    if (this.dateOnly()) return fullDate(from, this.zone());
    const to = this.to();
    return fullDateTime(from, to === null ? null : new Date(to), this.zone(), this.near() ? this.now.value() : null);
  });
}
