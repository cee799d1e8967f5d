import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { forumListsTopics } from '../../api/functions';
import { followRoom } from '../../core/live/follow-room';
import { Session } from '../../core/session/session';
import { Avatar } from '../../ui/avatar';
import { When } from '../../ui/when';
import { newsOfTopic } from './forum-news-words';

const most = 4;

/** What was written in topics that I follow since I was there. Nothing where there is nothing. */
@Component({
  selector: 'tr-forum-news',
  imports: [RouterLink, Avatar, When],
  styles: `
    li {
      display: grid;
      grid-template-columns: 40px minmax(0, 1fr);
      gap: 16px;
      overflow-wrap: anywhere;
    }
    section {
      margin-top: 32px;
    }
    @media (min-width: 1120px) {
      section {
        max-width: 760px;
      }
    }
  `,
  template: `
    @if (topics().length > 0) {
      <section class="card" aria-labelledby="forum-news-heading">
        <div class="card__head">
          <h2 class="t-h2" id="forum-news-heading">New in the forum</h2>
          <a class="t-small" routerLink="/forum" [queryParams]="{ list: 'following' }">See all that you follow</a>
        </div>
        <ul class="list" aria-labelledby="forum-news-heading">
          @for (topic of topics(); track topic.id) {
            <li>
              <tr-avatar [id]="topic.lastPostBy.id ?? 0" [initials]="topic.lastPostBy.initials" />
              <div class="stack stack--1">
                <h3 class="t-title">
                  <a class="link-quiet" [routerLink]="['/forum/t', topic.id]">{{ topic.title }}</a>
                </h3>
                <p class="t-small t-muted">{{ words(topic) }}, <tr-when [from]="topic.lastPostAt" dense near /></p>
              </div>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class ForumNews {
  private readonly api = inject(Api);
  private readonly news = resource({ loader: () => this.api.invoke(forumListsTopics, { list: 'news', limit: most }) });
  protected readonly topics = computed(() => (this.news.hasValue() ? this.news.value().items : []));
  protected readonly words = newsOfTopic;

  constructor() {
    const session = inject(Session);
    const again = (): void => {
      this.news.reload();
    };
    const room = computed(() => {
      const person = session.person();
      return person && `person:${person.id}`;
    });
    followRoom(room, {
      message: ({ type }) => {
        if (type === 'notifications.unread') again();
      },
      resumed: again,
    });
  }
}
