import { Injectable, computed, inject, resource } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, pairwise } from 'rxjs';
import { Api } from '../../api/api';
import { forumListsNews } from '../../api/functions';
import { followRoom } from '../live/follow-room';
import { Session } from '../session/session';

/** How many topics that I follow have something unread: told with my notifications, and asked again whenever I come from the forum. */
@Injectable({ providedIn: 'root' })
export class ForumCount {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly news = resource({
    params: () => this.session.person()?.id,
    loader: () => this.api.invoke(forumListsNews),
  });
  readonly topics = computed(() => (this.news.hasValue() ? this.news.value().topics : 0));

  constructor() {
    const again = (): void => {
      this.news.reload();
    };
    const room = computed(() => {
      const person = this.session.person();
      return person && `person:${person.id}`;
    });
    followRoom(room, {
      message: ({ type }) => {
        if (type === 'notifications.unread') again();
      },
      resumed: again,
    });
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        pairwise(),
        filter(([before]) => before.urlAfterRedirects.startsWith('/forum')),
      )
      .subscribe(again);
  }
}
