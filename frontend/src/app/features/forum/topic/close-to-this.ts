import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { forumTopicsCloseTo } from '../../../api/functions';
import { repliesInWords } from './topic-words';

/** Other topics about the same skills; nothing where there are none. */
@Component({
  selector: 'tr-close-to-this',
  imports: [RouterLink],
  template: `
    @if (items().length > 0) {
      <section class="stack stack--2" aria-labelledby="close-to-this">
        <h2 class="t-title" id="close-to-this">Close to this</h2>
        <ul class="stack stack--3 t-small">
          @for (item of items(); track item.id) {
            <li>
              <a [routerLink]="['/forum/t', item.id]">{{ item.title }}</a><br /><span class="t-muted">{{ item.about }}</span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    li {
      overflow-wrap: anywhere;
    }
  `,
})
export class CloseToThis {
  private readonly api = inject(Api);
  readonly topicId = input.required<number>();
  private readonly related = resource({
    params: () => ({ id: this.topicId() }),
    loader: ({ params }) => this.api.invoke(forumTopicsCloseTo, params),
  });
  protected readonly items = computed(() => {
    const items = this.related.hasValue() ? this.related.value().items : [];
    return items.map(({ id, title, category, replies, isAnswered }) => ({
      id,
      title,
      about: `${category}, ${isAnswered ? 'answered' : repliesInWords(replies)}`,
    }));
  });
}
