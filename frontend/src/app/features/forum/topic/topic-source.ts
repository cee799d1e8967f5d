import { Injectable, inject } from '@angular/core';
import { Api } from '../../../api/api';
import { forumTopicsChanges, forumTopicsPage } from '../../../api/functions';
import type { ForumPost, ForumTopic, ForumTopicChanges, ForumTopicPage } from '../../../api/models';
import type { TopicNews, TopicPage } from './topic-news';

export type News = TopicNews<ForumPost, ForumTopic>;

/** Which posts of a topic are asked for; none named, those where the reader left off. */
export type TopicWindow = { readonly near?: number } | { readonly before: number } | { readonly after: number };

/** Where a topic is fetched from. */
@Injectable({ providedIn: 'root' })
export class TopicSource {
  private readonly api = inject(Api);

  page(id: number, window: TopicWindow): Promise<ForumTopicPage> {
    return this.api.invoke(forumTopicsPage, { id, ...window });
  }

  changes(id: number, after: number): Promise<ForumTopicChanges> {
    return this.api.invoke(forumTopicsChanges, { id, after });
  }
}

/** What an answer says of the topic itself, without what in it is the reader's own. */
export function topicOf({ rev, topic, posts, kept }: ForumTopicPage): TopicPage<ForumPost, ForumTopic> {
  return { rev, topic, posts, kept };
}
