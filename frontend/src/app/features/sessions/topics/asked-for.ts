import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { topicsOfDate } from '../../../api/functions';
import { Icon } from '../../../ui/icon';
import { askedInWords } from './topic-words';

/** How many asked for a date before it was planned, and the topics in which they did. @example <tr-asked-for [occurrenceId]="12" [people]="42" /> */
@Component({
  selector: 'tr-asked-for',
  imports: [RouterLink, Icon],
  template: `
    <p class="meta">
      <span
        ><tr-icon name="front_hand" /><span
          >{{ words() }}
          @for (topic of topics(); track topic.id) {
            <a [routerLink]="['/sessions/topics', topic.id]">{{ topic.title }}</a>{{ $last ? '' : ', ' }}
          }
        </span></span
      >
    </p>
  `,
})
export class AskedFor {
  private readonly api = inject(Api);
  readonly occurrenceId = input.required<number>();
  readonly people = input.required<number>();
  private readonly found = resource({
    params: () => ({ occurrenceId: this.occurrenceId() }),
    loader: ({ params }) => this.api.invoke(topicsOfDate, params),
  });
  protected readonly topics = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  protected readonly words = computed(() => `${askedInWords(this.people())}${this.topics().length > 0 ? ': ' : ''}`);
}
