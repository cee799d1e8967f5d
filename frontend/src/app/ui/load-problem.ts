import { Component, computed, input, output } from '@angular/core';
import { problemOf } from '../core/http/problem';
import { Notice } from './notice';

/**
 * Stands where the content would, when it could not be fetched.
 * @example @if (sessions.error(); as cause) { <tr-load-problem [cause]="cause" (retry)="sessions.reload()" /> }
 */
@Component({
  selector: 'tr-load-problem',
  imports: [Notice],
  template: `
    <tr-notice kind="act" [icon]="problem().offline ? 'cloud_off' : 'warning'">
      <div class="stack stack--2" role="alert">
        <p>{{ problem().detail }}</p>
        @if (problem().requestId; as id) {
          <p class="t-fine">If it keeps happening, report it with this number: {{ id }}</p>
        }
        <button class="btn btn--outlined btn--sm" type="button" (click)="retry.emit()">Try again</button>
      </div>
    </tr-notice>
  `,
})
export class LoadProblem {
  readonly cause = input.required<unknown>();
  readonly retry = output();
  protected readonly problem = computed(() => problemOf(this.cause()));
}
