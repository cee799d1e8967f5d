import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TopicRow } from '../../../api/models';
import { StateChip } from '../../../ui/state-chip';
import { byWhom, topicState } from './topic-words';
import { VoteButton } from './vote-button';

/** One topic of a list. @example <li [trTopicRow]="row" (vote)="cast(row, $event)"></li> */
@Component({
  selector: 'li[trTopicRow]',
  imports: [RouterLink, StateChip, VoteButton],
  styles: `
    :host {
      display: grid;
      grid-template-columns: 52px minmax(0, 1fr);
      gap: 16px;
    }
    .title {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <tr-vote-button [topic]="row()" [open]="row().state === 'open'" (vote)="vote.emit($event)" />
    <div class="stack stack--1">
      @switch (level()) {
        @case (2) {
          <h2 class="t-title title">
            <a class="link-quiet" [routerLink]="['/sessions/topics', row().id]">{{ row().title }}</a>
          </h2>
        }
        @default {
          <h3 class="t-title title">
            <a class="link-quiet" [routerLink]="['/sessions/topics', row().id]">{{ row().title }}</a>
          </h3>
        }
      }
      <p class="t-small t-muted">{{ by() }}</p>
      <p>
        <tr-state [kind]="state().kind" [icon]="state().icon">{{ state().words }}</tr-state>
      </p>
    </div>
  `,
})
export class TopicRowItem {
  readonly row = input.required<TopicRow>({ alias: 'trTopicRow' });
  /** The level of the title's heading. */
  readonly level = input<2 | 3>(3);
  readonly vote = output<boolean>();
  protected readonly by = computed(() => byWhom(this.row()));
  protected readonly state = computed(() => topicState(this.row()));
}
