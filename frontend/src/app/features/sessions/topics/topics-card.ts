import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { topicsList } from '../../../api/functions';
import type { TopicChange, TopicList, TopicRow } from '../../../api/models';
import { followRoom } from '../../../core/live/follow-room';
import { EmptyState } from '../../../ui/empty-state';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { changeOf, topicsRoom, withChange, withMyVote } from './live-topics';
import { TopicRowItem } from './topic-row';
import { Voting } from './voting';

const most = 5;

/** The most wanted topics under the catalogue of sessions. @example <tr-topics-card /> */
@Component({
  selector: 'tr-topics-card',
  imports: [RouterLink, EmptyState, LoadProblem, Loading, TopicRowItem],
  template: `
    <section class="stack stack--4" id="topics" aria-labelledby="topics-heading">
      <div class="stack stack--1">
        <h2 class="t-h2" id="topics-heading">What should we share next?</h2>
        <p class="t-small t-muted">Vote for what you would come to. When it is planned you are told, and you book first.</p>
      </div>
      @if (source.error(); as cause) {
        <tr-load-problem [cause]="cause" (retry)="source.reload()" />
      } @else {
        <div class="card">
          @if (list(); as topics) {
            @if (topics.items.length > 0) {
              <ul class="list">
                @for (row of topics.items; track row.id) {
                  <li [trTopicRow]="row" (vote)="cast(row, $event)"></li>
                }
              </ul>
            } @else {
              <tr-empty heading="Nobody has asked for anything yet" text="Say what you would like to learn. Somebody may know it." />
            }
            <div class="card__foot row">
              <a class="btn btn--outlined btn--sm" routerLink="/sessions/topics/new">Suggest a topic</a>
              <a class="btn btn--text btn--sm" routerLink="/sessions/topics">{{ seeAll() }}</a>
            </div>
          } @else {
            <tr-loading what="topics" shape="lines" (retry)="source.reload()" />
          }
        </div>
      }
    </section>
  `,
})
export class TopicsCard {
  private readonly api = inject(Api);
  private readonly voting = inject(Voting);
  protected readonly source = resource({ loader: () => this.api.invoke(topicsList, { list: 'wanted', limit: most }) });
  protected readonly list = linkedSignal<TopicList | null>(() => (this.source.hasValue() ? this.source.value() : null));
  protected readonly seeAll = computed(() => {
    const total = this.list()?.total ?? 0;
    return total > most ? `See all ${total} topics` : 'See all topics';
  });

  constructor() {
    followRoom(signal(topicsRoom), {
      message: (message) => {
        const change = changeOf(message);
        if (change) this.take(change);
      },
      resumed: () => this.source.reload(),
    });
  }

  protected cast(topic: TopicRow, wanted: boolean): Promise<void> {
    return this.voting.cast(topic, wanted, (change, voted) => {
      this.list.update((list) => list && { ...list, items: [...withMyVote(list.items, change, voted)] });
    });
  }

  private take(change: TopicChange): void {
    this.list.update((list) => list && { ...list, items: [...withChange(list.items, change)] });
  }
}
