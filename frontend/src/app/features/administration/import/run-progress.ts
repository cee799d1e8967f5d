import { Component, computed, input } from '@angular/core';
import { number } from './run-words';

/** How far a file has been taken in. @example <tr-run-progress [done]="400" [total]="1200" /> */
@Component({
  selector: 'tr-run-progress',
  template: `
    <div class="card stack stack--3">
      <p role="status">{{ words() }}</p>
      <div
        class="meter"
        role="progressbar"
        aria-label="Taking in the file"
        aria-valuemin="0"
        aria-valuemax="100"
        [attr.aria-valuenow]="share()"
      >
        <div class="meter__fill" [style.width.%]="share()"></div>
      </div>
      <p class="t-small t-muted">You can leave this page: the import goes on. It is all or nothing, so nobody sees half of it.</p>
    </div>
  `,
})
export class RunProgress {
  readonly done = input.required<number>();
  readonly total = input.required<number>();
  protected readonly share = computed(() => (this.total() === 0 ? 0 : Math.round((this.done() / this.total()) * 100)));
  protected readonly words = computed(() =>
    this.total() === 0 ? 'Getting ready' : `${number(this.done())} of ${number(this.total())} records written`,
  );
}
