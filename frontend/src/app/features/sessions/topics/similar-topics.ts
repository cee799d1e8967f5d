import { Component, computed, debounced, inject, input, linkedSignal, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { topicsSimilar } from '../../../api/functions';
import type { SimilarTopic } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { withMyVote } from './live-topics';
import { wantedInWords } from './topic-words';
import { Voting } from './voting';

const typingPause = 350;

/**
 * What others have suggested already that is like the title being typed, with a vote at hand.
 * @example <tr-similar-topics [title]="form.title().value()" [except]="null" />
 */
@Component({
  selector: 'tr-similar-topics',
  imports: [RouterLink, Icon],
  styles: `
    :host {
      display: contents;
    }
    .title {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <p class="vh" role="status">{{ news() }}</p>
    @if (shown().length > 0) {
      <section class="inset stack stack--3" aria-labelledby="similar-heading">
        <h2 class="t-title" id="similar-heading">Is it one of these? Vote for it instead</h2>
        <ul class="list">
          @for (topic of shown(); track topic.id) {
            <li class="row between">
              <p class="grow title">
                <a [routerLink]="['/sessions/topics', topic.id]">{{ topic.title }}</a><br /><span class="t-small t-muted">{{
                  about(topic)
                }}</span>
              </p>
              @if (topic.mine.voted) {
                <span class="state state--ok"><tr-icon name="check_circle" />You voted</span>
              } @else {
                <button class="btn btn--tonal btn--sm" type="button" (click)="vote(topic)">
                  Vote<span class="vh"> for {{ topic.title }}</span>
                </button>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class SimilarTopics {
  private readonly api = inject(Api);
  private readonly voting = inject(Voting);
  readonly title = input.required<string>();
  /** The topic that is being changed. */
  readonly except = input<number | null>(null);

  private readonly typed = debounced(() => this.title().trim(), typingPause);
  private readonly found = resource({
    params: () => {
      const title = this.typed.hasValue() ? this.typed.value() : '';
      return title.length < 4 ? undefined : { title: title.slice(0, 120), except: this.except() };
    },
    loader: async ({ params: { title, except } }) =>
      (await this.api.invoke(topicsSimilar, except === null ? { title } : { title, except })).items,
  });
  /** Stays on the screen while the next answer is on its way. */
  private readonly similar = linkedSignal<{ now: SimilarTopic[] | null; tooShort: boolean }, SimilarTopic[]>({
    source: () => ({ now: this.found.hasValue() ? this.found.value() : null, tooShort: this.title().trim().length < 4 }),
    computation: ({ now, tooShort }, last) => (tooShort ? [] : (now ?? last?.value ?? [])),
  });
  protected readonly shown = this.similar.asReadonly();
  protected readonly news = computed(() => {
    const count = this.shown().length;
    if (count === 0) return '';
    return count === 1 ? 'One topic like this is below the title.' : `${count} topics like this are below the title.`;
  });
  protected readonly about = ({ kind, votes }: SimilarTopic): string => `${kind === 'offered' ? 'Offered. ' : ''}${wantedInWords(votes)}`;

  protected vote(topic: SimilarTopic): Promise<void> {
    return this.voting.cast(topic, true, (change, voted) => {
      this.similar.update((all) => [
        ...withMyVote(
          all.map((each) => ({ ...each, state: 'open' as const })),
          change,
          voted,
        ),
      ]);
    });
  }
}
