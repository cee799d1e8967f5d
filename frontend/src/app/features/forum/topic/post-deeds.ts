import { Component, computed, inject, input } from '@angular/core';
import type { ForumPost } from '../../../api/models';
import { AcceptAnswer } from '../answers/accept-answer';
import { Reactions } from '../answers/reactions';
import { TopicStore } from './topic-store';

/** What the reader says to a post without words. @example <tr-post-deeds [post]="post" /> */
@Component({
  selector: 'tr-post-deeds',
  imports: [AcceptAnswer, Reactions],
  styles: `
    :host {
      display: contents;
    }
  `,
  template: `
    @if (store.topic(); as topic) {
      <tr-reactions
        [topicId]="topic.id"
        [number]="post().number"
        [author]="author()"
        [counts]="post().reactions"
        [mine]="store.markOf(post().number)?.reactions ?? []"
        [canReact]="canReact()"
        (changed)="store.reacted(post().number, $event.mine)"
      />
      @if (canAccept()) {
        <tr-accept-answer
          [topicId]="topic.id"
          [number]="post().number"
          [author]="author()"
          [accepted]="topic.acceptedNumber"
          (changed)="store.catchUp()"
        />
      }
    }
  `,
})
export class PostDeeds {
  protected readonly store = inject(TopicStore);
  readonly post = input.required<ForumPost>();
  protected readonly author = computed(() => this.post().author?.name ?? '');
  protected readonly canReact = computed(() => (this.store.allowed()?.react ?? false) && !this.store.isMine(this.post()));
  protected readonly canAccept = computed(() => (this.store.allowed()?.accept ?? false) && this.post().number > 1);
}
