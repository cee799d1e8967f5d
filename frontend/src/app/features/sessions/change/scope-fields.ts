import { Component, computed, inject } from '@angular/core';
import { people } from '../parts/seat-words';
import { dates } from '../parts/seat-words';
import { wallDate } from '../parts/wall-time';
import type { Scope } from './change-request';
import { ChangeStore } from './change-store';

/** For which dates the change is: one, one and those after it, or all still to come, each with how many it touches. */
@Component({
  selector: 'tr-scope-fields',
  styles: `
    .legend-first {
      margin-bottom: 12px;
    }
    .which {
      max-width: 420px;
      margin-bottom: 20px;
    }
  `,
  template: `
    @if (store.dates().length > 1) {
      <div class="field which">
        <label for="scope-date">Date to start from</label>
        <select #date class="select" id="scope-date" (change)="store.dateId.set(+date.value)">
          @for (each of choices(); track each.id) {
            <option [value]="each.id" [selected]="each.id === store.dateId()">{{ each.words }}</option>
          }
        </select>
      </div>
    }
    <fieldset class="stack stack--3">
      <legend class="t-h2 legend-first">Which sessions should change?</legend>
      @for (option of options(); track option.scope) {
        <label class="option option--box">
          <input
            type="radio"
            name="scope"
            [value]="option.scope"
            [checked]="option.scope === store.scope()"
            (change)="store.scope.set(option.scope)"
          />
          <span class="t-title">{{ option.label }}</span>
          <span class="hint">{{ option.hint }}</span>
        </label>
      }
    </fieldset>
  `,
})
export class ScopeFields {
  protected readonly store = inject(ChangeStore);
  protected readonly choices = computed(() => this.store.dates().map(({ id, localStart }) => ({ id, words: wallDate(localStart) })));
  private readonly chosen = computed(() => this.store.dates().find(({ id }) => id === this.store.dateId()));

  protected readonly options = computed(() => {
    const [chosen, first] = [this.chosen(), this.store.dates()[0]];
    if (!chosen || !first) return [];
    const date = wallDate(chosen.localStart);
    const one: ScopeOption = { scope: 'this', label: `Only ${date}`, hint: this.oneHint(chosen.booked, chosen.waiting) };
    if (this.store.onlyOneDate()) return [one];
    const later: ScopeOption = { scope: 'following', label: `${date} and every session after it`, hint: this.manyHint('following') };
    const all: ScopeOption = {
      scope: 'future',
      label: 'Every session still to come',
      hint: `${this.manyHint('future')} The first is ${wallDate(first.localStart)}.`,
    };
    return chosen.id === first.id ? [one, all] : [one, later, all];
  });

  private oneHint(booked: number, waiting: number): string {
    const there = booked + waiting === 0 ? 'Nobody has a place there yet.' : `${people(booked)} booked, ${waiting} waiting.`;
    return `The rest of the series stays as it is. ${there}`;
  }

  private manyHint(scope: 'following' | 'future'): string {
    const start = scope === 'following' ? this.store.following : this.store.future;
    if (!start.hasValue()) return '';
    const { dates: count, people: touched } = start.value();
    return `${dates(count)}. ${touched === 0 ? 'Nobody has a place there yet.' : `${people(touched)} with a place at one or more of them.`}`;
  }
}

interface ScopeOption {
  readonly scope: Scope;
  readonly label: string;
  readonly hint: string;
}
