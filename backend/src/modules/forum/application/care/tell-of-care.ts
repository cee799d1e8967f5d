import { Injectable } from '@nestjs/common';
import { Notifications } from '../../../../platform/notifications/index.js';
import { type Delivery, On } from '../../../../platform/outbox/index.js';
import { CaseSettled, PostHidden } from '../../domain/care/care.events.js';
import { becauseOf, type CaseDecision } from '../../domain/care/words.js';
import { CarePostsRepository, type HeldPost } from '../../persistence/care/care-posts.repository.js';
import { CasesRepository, type CaseRow } from '../../persistence/care/cases.repository.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { postPath } from '../following/post-news.js';
import { careNewsKinds } from './care-news-kinds.js';

/**
 * Tells people what moderators decided. An author without a name is told nothing here, since the news would say whose it is: they find it beside
 * their post.
 */
@Injectable()
export class TellOfCare {
  constructor(
    private readonly notifications: Notifications,
    private readonly topics: ForumTopicsRepository,
    private readonly posts: CarePostsRepository,
    private readonly cases: CasesRepository,
  ) {}

  @On(PostHidden, 'forum.tell-author')
  async hidden({ payload: { topicId, number } }: PostHidden, { key }: Delivery): Promise<void> {
    const post = await this.posts.find(topicId, number);
    const hiding = post && (await this.posts.hidingOf(post.id));
    // Brought back meanwhile.
    if (!post || hiding?.hiddenAs !== 'moderator' || post.authorId === null) return;
    const why = hiding.reason && becauseOf[hiding.reason];
    const because = why ? ` because ${why}` : '';
    await this.notifications.notify({
      personId: post.authorId,
      key,
      kind: careNewsKinds.care.kind,
      title: 'A moderator hid one of your posts',
      body: `It is in ‘${await this.titleOf(topicId)}’. Nobody but you and moderators can read it now${because}.${said(hiding.words)} Nothing else follows from this.`,
      link: postPath(topicId, number),
    });
  }

  @On(CaseSettled, 'forum.tell-people')
  async settled({ payload: { caseId } }: CaseSettled, { key }: Delivery): Promise<void> {
    const settled = await this.cases.find(caseId);
    const place = settled && (await this.cases.place(settled.postId));
    const post = place && (await this.posts.find(place.topicId, place.number));
    if (!post || settled.decision === null) return;
    for (const reporterId of await this.cases.reportersOf(caseId)) {
      await this.notifications.notify({
        personId: reporterId,
        key: `${key}:reporter`,
        kind: careNewsKinds.care.kind,
        title: 'A moderator has looked at what you reported',
        body: `${toReporter[settled.decision]} Thank you for telling us. The author is not told who did.`,
        link: postPath(post.topicId, post.number),
      });
    }
    if (settled.decision === 'words') await this.tellAuthor(settled, post, key);
  }

  private async tellAuthor({ words }: CaseRow, { authorId, topicId, number }: HeldPost, key: string): Promise<void> {
    if (authorId === null) return;
    await this.notifications.notify({
      personId: authorId,
      key: `${key}:author`,
      kind: careNewsKinds.care.kind,
      title: 'A moderator would like a word about one of your posts',
      body: `It stays where it is, in ‘${await this.titleOf(topicId)}’.${said(words ?? '')} You can change it or take it back yourself.`,
      link: postPath(topicId, number),
    });
  }

  private async titleOf(topicId: number): Promise<string> {
    return (await this.topics.find(topicId))?.title ?? 'a topic';
  }
}

const toReporter: Readonly<Record<CaseDecision, string>> = {
  nothing: 'They decided to leave the post as it is.',
  hidden: 'They hid the post.',
  words: 'They left the post and spoke to its author.',
};

function said(words: string): string {
  return words === '' ? '' : ` The moderator writes: “${words}”`;
}
