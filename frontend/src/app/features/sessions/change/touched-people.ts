import { Component, computed, input, signal } from '@angular/core';
import type { SeriesEditPeople } from '../../../api/models';
import { Person } from '../../../ui/person';
import { touchedWords } from './change-words';

const atFirst = 12;

/** Everybody whom a change touches, by name, and how. @example <tr-touched-people [people]="preview.people" /> */
@Component({
  selector: 'tr-touched-people',
  imports: [Person],
  styles: `
    .people {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
      gap: 14px 20px;
    }
  `,
  template: `
    <ul class="people">
      @for (each of shown(); track each.person.id) {
        <li><tr-person [id]="each.person.id" [initials]="each.person.initials" [name]="each.person.name" [about]="each.words" /></li>
      }
    </ul>
    @if (rest() > 0) {
      <p class="page-more">
        <button class="btn btn--outlined btn--sm" type="button" (click)="all.set(true)">Show all {{ rows().length }} people</button>
      </p>
    }
    @if (unnamed() > 0) {
      <p class="t-small t-muted">And {{ unnamed() }} more.</p>
    }
  `,
})
export class TouchedPeople {
  readonly people = input.required<SeriesEditPeople>();
  protected readonly all = signal(false);
  protected readonly rows = computed(() => this.people().items.map((each) => ({ ...each, words: touchedWords(each) })));
  protected readonly shown = computed(() => (this.all() ? this.rows() : this.rows().slice(0, atFirst)));
  protected readonly rest = computed(() => this.rows().length - this.shown().length);
  protected readonly unnamed = computed(() => this.people().total - this.rows().length);
}
