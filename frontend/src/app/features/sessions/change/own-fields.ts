import { Component, computed, inject, input } from '@angular/core';
import type { SeriesEditDate } from '../../../api/models';
import { dates } from '../parts/seat-words';
import { wallDate } from '../parts/wall-time';
import type { OverrideField } from './change-request';
import { ChangeStore } from './change-store';
import { ownNames } from './change-words';

/**
 * Dates with something of their own that the change would otherwise decide, field by field: they keep it unless it is replaced here.
 * @example <tr-own-fields [dates]="preview.dates.items" />
 */
@Component({
  selector: 'tr-own-fields',
  template: `
    <div class="stack stack--5">
      @for (own of fields(); track own.field) {
        <fieldset class="stack stack--2">
          <legend class="legend">{{ own.words }}</legend>
          <p class="t-small t-muted">{{ own.dates }}</p>
          <div class="options">
            <label class="option">
              <input type="radio" [name]="'own-' + own.field" [checked]="!own.replaced" (change)="choose(own.field, false)" />
              <span>Keep it</span>
            </label>
            <label class="option">
              <input type="radio" [name]="'own-' + own.field" [checked]="own.replaced" (change)="choose(own.field, true)" />
              <span>Replace it with what the series says</span>
            </label>
          </div>
        </fieldset>
      }
    </div>
  `,
})
export class OwnFields {
  private readonly store = inject(ChangeStore);
  readonly dates = input.required<readonly SeriesEditDate[]>();
  protected readonly fields = computed(() => {
    const replaced = this.store.overwrite();
    return (Object.keys(ownNames) as OverrideField[]).flatMap((field) => {
      const having = this.dates().filter(({ kept, overwritten }) => kept.includes(field) || overwritten.includes(field));
      if (having.length === 0) return [];
      const days = having.map(({ localStart }) => wallDate(localStart)).join(', ');
      return [
        {
          field,
          words: `${dates(having.length)} with ${having.length === 1 ? 'its' : 'their'} own ${ownNames[field]}`,
          dates: days,
          replaced: replaced.includes(field),
        },
      ];
    });
  });

  protected choose(field: OverrideField, replace: boolean): void {
    this.store.overwrite.update((fields) => [...fields.filter((each) => each !== field), ...(replace ? [field] : [])]);
  }
}
