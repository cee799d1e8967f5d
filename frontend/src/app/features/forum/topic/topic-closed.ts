import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '../../../ui/empty-state';
import { PageHeading } from '../../../ui/page-heading';

/** Stands in place of a topic that somebody was reading when they lost the right to. */
@Component({
  selector: 'tr-topic-closed',
  imports: [RouterLink, EmptyState, PageHeading],
  template: `
    <h1 class="t-h1" trHeading>You cannot read this topic any more</h1>
    <div role="alert">
      <tr-empty
        [level]="2"
        heading="Who can read it has just changed"
        text="It was moved, removed, or its category is now for other people. We have taken it off this page. What you had not sent yet is kept in your drafts."
      >
        <a class="btn btn--tonal btn--sm" routerLink="/forum">Go to the forum</a>
      </tr-empty>
    </div>
  `,
})
export class TopicClosed {}
