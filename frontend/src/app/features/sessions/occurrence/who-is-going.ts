import { Component, computed, input } from '@angular/core';
import type { OccurrenceView } from '../../../api/models';
import { Person } from '../../../ui/person';
import { people } from '../parts/seat-words';

/** Who goes: a count for all, names of those who are happy to be named. */
@Component({
  selector: 'tr-who-is-going',
  imports: [Person],
  styles: `
    .going {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(190px, 100%), 1fr));
      gap: 14px 20px;
    }
    .others {
      margin-top: 14px;
    }
  `,
  template: `
    <section aria-labelledby="going-heading">
      <div class="sec-head">
        <h2 class="t-h2" id="going-heading">Who is going</h2>
        <p class="t-small t-muted">{{ count() }}</p>
      </div>
      @if (going().named.length > 0) {
        <ul class="going">
          @for (person of going().named; track person.id) {
            <li><tr-person [id]="person.id" [initials]="person.initials" [name]="person.name" [about]="person.service ?? ''" /></li>
          }
        </ul>
      }
      <p class="t-small t-muted others">{{ others() }}</p>
    </section>
  `,
})
export class WhoIsGoing {
  readonly going = input.required<OccurrenceView['going']>();
  protected readonly count = computed(() => {
    const { total, services, named } = this.going();
    if (total === 0) return 'Nobody has booked yet. You could be the first.';
    const from = services === null || services < 2 ? '' : ` from ${services} services`;
    return `${people(total)}${from}.${named.length > 0 ? ' These colleagues are happy to be named.' : ''}`;
  });
  protected readonly others = computed(() => {
    const { others, named } = this.going();
    const words = 'You choose whether your name is shown when you book.';
    if (others === 0) return words;
    return named.length > 0 ? `and ${others} ${others === 1 ? 'other' : 'others'}. ${words}` : words;
  });
}
