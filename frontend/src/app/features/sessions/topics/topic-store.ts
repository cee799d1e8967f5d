import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { topicCareDrop, topicCareReopen, topicsSpeak, topicsStop, topicsView } from '../../../api/functions';
import type { TopicView } from '../../../api/models';
import { followRoom } from '../../../core/live/follow-room';
import { Announcer } from '../../../core/page/announcer';
import { routeNumber } from '../../../core/page/route-number';
import { changeOf, onlyVotes, topicsRoom } from './live-topics';
import { wantedInWords } from './topic-words';
import { Voting } from './voting';

/** One topic, kept up to date while it is on the screen, and what I do with it. */
@Injectable()
export class TopicStore {
  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly voting = inject(Voting);

  readonly id = routeNumber();
  readonly source = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.api.invoke(topicsView, params) });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));

  constructor() {
    followRoom(signal(topicsRoom), {
      message: (message) => {
        const [view, change] = [this.view(), changeOf(message)];
        if (!view || change?.id !== view.id || change.rev <= view.rev) return;
        if (!onlyVotes(view, change) || this.source.isLoading()) {
          this.reload();
          return;
        }
        this.source.set({ ...view, rev: change.rev, votes: change.votes });
        this.announcer.sayNow(`topic:${view.id}`, wantedInWords(change.votes));
      },
      resumed: () => this.reload(),
    });
  }

  cast(wanted: boolean): Promise<void> {
    const shown = this.view();
    if (!shown) return Promise.resolve();
    return this.voting.cast(shown, wanted, ({ rev, votes }, voted) => {
      const view = this.view();
      if (view) this.source.set({ ...view, rev: Math.max(rev, view.rev), votes, mine: { ...view.mine, voted } });
    });
  }

  async speak(words: string): Promise<void> {
    this.show(await this.api.invoke(topicsSpeak, { id: this.id(), body: { words } }));
  }

  async stopSpeaking(): Promise<void> {
    this.show(await this.api.invoke(topicsStop, { id: this.id() }));
  }

  async reopen(): Promise<void> {
    this.show(await this.api.invoke(topicCareReopen, { id: this.id() }));
  }

  async dropPlan(): Promise<void> {
    this.show(await this.api.invoke(topicCareDrop, { id: this.id() }));
  }

  show(view: TopicView): void {
    this.source.set(view);
  }

  reload(): void {
    this.source.reload();
  }
}
