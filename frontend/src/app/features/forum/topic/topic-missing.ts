import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../../core/http/problem';
import { EmptyState } from '../../../ui/empty-state';
import { LoadProblem } from '../../../ui/load-problem';
import { PageHeading } from '../../../ui/page-heading';

/** Stands in place of a topic that could not be fetched. Whether there is one that is not for the reader, it does not say. */
@Component({
  selector: 'tr-topic-missing',
  imports: [RouterLink, EmptyState, LoadProblem, PageHeading],
  template: `
    @if (isMissing()) {
      <h1 class="t-h1" trHeading>We cannot show you this topic</h1>
      <tr-empty
        [level]="2"
        heading="It may be gone, or not for you"
        text="Topics are removed, or move to where only some people can read them. If somebody sent you the link, ask them."
      >
        <a class="btn btn--tonal btn--sm" routerLink="/forum">Go to the forum</a>
      </tr-empty>
    } @else {
      <h1 class="t-h1" trHeading>Topic</h1>
      <tr-load-problem [cause]="cause()" (retry)="retry.emit()" />
    }
  `,
})
export class TopicMissing {
  readonly cause = input.required<unknown>();
  readonly retry = output();
  protected readonly isMissing = computed(() => problemOf(this.cause()).status === 404);
}
