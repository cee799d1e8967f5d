import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { questionsOfSeries } from '../../../api/functions';
import { When } from '../../../ui/when';
import { leftInWords } from './question-words';

/** The dates of a series that people have talked about, latest first. Without any there is nothing. */
@Component({
  selector: 'tr-series-conversations',
  imports: [RouterLink, When],
  template: `
    @if (items().length > 0) {
      <section class="stack stack--4" aria-labelledby="conversations-heading">
        <h2 class="t-h2" id="conversations-heading">Questions and answers</h2>
        <ul class="list">
          @for (item of items(); track item.occurrenceId) {
            <li class="stack stack--1">
              <a class="t-title" [routerLink]="['/forum/t', item.topicId]"
                ><tr-when [from]="item.startsAt" [timeZone]="item.timeZone" dateOnly
              /></a>
              <p class="t-small t-muted">{{ item.words }}</p>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host:not(:has(section)) {
      display: none;
    }
  `,
})
export class SeriesConversations {
  private readonly api = inject(Api);
  readonly seriesId = input.required<number>();
  private readonly source = resource({
    params: () => ({ id: this.seriesId() }),
    loader: ({ params }) => this.api.invoke(questionsOfSeries, params),
  });
  protected readonly items = computed(() =>
    (this.source.hasValue() ? this.source.value().items : []).map((item) => ({
      ...item,
      words: [leftInWords(item.open, item.answered), item.hasSummary ? 'summed up' : ''].filter((part) => part !== '').join(', '),
    })),
  );
}
