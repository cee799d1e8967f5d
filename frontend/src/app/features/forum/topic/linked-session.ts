import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { sessionsView } from '../../../api/functions';
import { Now } from '../../../core/now';
import { DateTile } from '../../../ui/date-tile';
import { When } from '../../../ui/when';

/** The date of a session that a topic is attached to, for those whom it is meant for; nobody else hears of it. */
@Component({
  selector: 'tr-linked-session',
  imports: [RouterLink, DateTile, When],
  template: `
    @if (session(); as date) {
      <section class="stack stack--3" aria-labelledby="linked-session">
        <h2 class="t-title" id="linked-session">Linked session</h2>
        <div class="card stack stack--3">
          <div class="row row--3 row--nowrap row--top">
            <tr-date-tile [at]="date.startsAt" [timeZone]="date.timeZone" />
            <div class="stack stack--1">
              <p class="t-title">
                <a class="link-quiet" [routerLink]="['/sessions', date.id]">{{ date.title }}</a>
              </p>
              <p class="t-small t-muted"><tr-when [from]="date.startsAt" [to]="date.endsAt" [timeZone]="date.timeZone" /></p>
            </div>
          </div>
          @if (canBook()) {
            <div class="no-print"><a class="btn btn--tonal btn--sm" [routerLink]="['/sessions', date.id]">Book</a></div>
          }
        </div>
      </section>
    }
  `,
})
export class LinkedSession {
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  readonly occurrenceId = input.required<number>();
  private readonly source = resource({
    params: () => ({ id: this.occurrenceId() }),
    loader: ({ params }) => this.api.invoke(sessionsView, params),
  });
  protected readonly session = computed(() => (this.source.hasValue() ? this.source.value() : null));
  protected readonly canBook = computed(() => {
    const date = this.session();
    return date !== null && date.allowed.book && new Date(date.startsAt) > this.now.value();
  });
}
