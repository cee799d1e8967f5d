import { Component, DestroyRef, inject, input, output, signal } from '@angular/core';

const showAfter = 300;
const slowAfter = 8000;

/**
 * The shape of what is coming: nothing for 300 ms, then a skeleton, after 8 s words and "Try again".
 * @example @if (sessions.isLoading()) { <tr-loading what="sessions" (retry)="sessions.reload()" /> }
 */
@Component({
  selector: 'tr-loading',
  styles: `
    .row-shape {
      display: grid;
      grid-template-columns: 56px 1fr;
      gap: 18px;
    }
    .row-shape .skel {
      align-content: center;
    }
    .slow-words {
      margin-top: 20px;
    }
    .long {
      width: 74%;
    }
    .short {
      width: 48%;
    }
  `,
  template: `
    @if (shown()) {
      <div aria-busy="true">
        <p class="vh" role="status">Loading {{ what() }}</p>
        <div class="stack stack--5" aria-hidden="true">
          @for (row of [1, 2, 3]; track row) {
            @if (shape() === 'agenda') {
              <div class="row-shape">
                <div class="date"></div>
                <div class="skel"><i class="long"></i><i class="short"></i></div>
              </div>
            } @else {
              <div class="skel"><i class="long"></i><i></i><i class="short"></i></div>
            }
          }
        </div>
      </div>
    }
    @if (slow()) {
      <div class="stack stack--2 slow-words" role="status">
        <p>This is taking longer than it should. Your connection may be slow.</p>
        <button class="btn btn--outlined btn--sm" type="button" (click)="retry.emit()">Try again</button>
      </div>
    }
  `,
})
export class Loading {
  /** What is coming, in the plural: "sessions". */
  readonly what = input.required<string>();
  readonly shape = input<'agenda' | 'lines'>('agenda');
  readonly retry = output();
  protected readonly shown = signal(false);
  protected readonly slow = signal(false);

  constructor() {
    const timers = [
      setTimeout(() => {
        this.shown.set(true);
      }, showAfter),
      setTimeout(() => {
        this.slow.set(true);
      }, slowAfter),
    ];
    inject(DestroyRef).onDestroy(() => {
      timers.forEach((timer) => {
        clearTimeout(timer);
      });
    });
  }
}
