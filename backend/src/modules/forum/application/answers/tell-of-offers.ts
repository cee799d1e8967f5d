import { Injectable } from '@nestjs/common';
import { listInWords, toWallTime } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { NotificationKinds, NotificationSettings, Notifications } from '../../../../platform/notifications/index.js';
import { On } from '../../../../platform/outbox/index.js';
import { isAskingTime } from '../../domain/answers/offering.js';
import { QuestionOffered } from '../../domain/answers/answers.events.js';
import { excerptOf } from '../../domain/reading/bookmarks.js';
import type { OfferedStep } from '../../persistence/answers/question-offer.entity.js';
import { QuestionsRepository } from '../../persistence/answers/questions.repository.js';
import { ForumNewsRepository, type NewsTopicRow } from '../../persistence/following/news.repository.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { ForumMail, type ForumMailWords } from '../following/forum-mail.js';
import { topicPath } from '../following/post-news.js';
import { forumNewsKinds } from '../notification-kinds.js';
import { renderPost } from '../posts/render-post.js';
import { MayReply } from './may-reply.js';

/** Sends people the questions that were offered to them, unless somebody has answered meanwhile or they may not reply any more. */
@Injectable()
export class TellOfOffers {
  constructor(
    private readonly notifications: Notifications,
    private readonly settings: NotificationSettings,
    private readonly kinds: NotificationKinds,
    private readonly questions: QuestionsRepository,
    private readonly topics: ForumTopicsRepository,
    private readonly news: ForumNewsRepository,
    private readonly colleagues: ForumColleagues,
    private readonly mayReply: MayReply,
    private readonly forumMail: ForumMail,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @On(QuestionOffered, 'forum.show')
  async show({ payload: { topicId, personId } }: QuestionOffered): Promise<void> {
    const offer = await this.standing(topicId, personId);
    if (!offer) return;
    await this.notifications.notify({
      personId,
      key: `forum.offer:${String(topicId)}`,
      kind: kindOf(offer.step).kind,
      title: titles[offer.step],
      body: `‘${offer.topic.title}’, in ${offer.topic.categoryName}.`,
      link: topicPath(topicId),
      mail: null,
    });
  }

  @On(QuestionOffered, 'forum.mail', { lane: 'slow' })
  async mail({ payload: { topicId, personId } }: QuestionOffered): Promise<void> {
    const offer = await this.standing(topicId, personId);
    // A mail server that stood still until the evening does not ring at somebody's home.
    if (!offer || !isAskingTime(toWallTime(this.clock.now(), this.config.timeZone))) return;
    const kind = this.kinds.named(kindOf(offer.step).kind);
    if (!(await this.settings.wishOf(personId, kind)).mail) return;
    const key = `forum.offer:${String(topicId)}:${String(personId)}`;
    await this.forumMail.send(personId, { key, ...(await this.words(offer)) });
  }

  private async words({ topic, step }: Offer): Promise<Omit<ForumMailWords, 'key'>> {
    const source = await this.news.openingWords(topic.id);
    const skills = this.colleagues.skills(await this.topics.skillsOf(topic.id)).map(({ name }) => name);
    const about = skills.length === 0 ? '' : ` about ${listInWords(skills)}`;
    return {
      subject: `${titles[step]}: ${topic.title}`,
      paragraphs: [
        `Nobody has answered this question${about} yet, in ${topic.categoryName}:`,
        topic.title,
        excerptOf(renderPost(source).text),
      ],
      button: { label: 'Read and answer', path: `${topicPath(topic.id)}?reply=1` },
      reason:
        step === 'skill'
          ? 'You get this because you said that you can help with what it is about, and asked to be sent such questions.'
          : 'You get this because you look after this part of the forum.',
      stop:
        step === 'skill'
          ? { what: 'questions', id: 0, label: 'Stop emails with questions for me' }
          : { what: 'unanswered', id: 0, label: 'Stop emails with questions that nobody has answered' },
    };
  }

  private async standing(topicId: number, personId: number): Promise<Offer | undefined> {
    const step = await this.questions.stepOf(topicId, personId);
    const topic = await this.news.topic(topicId);
    if (!step || !topic || !(await this.questions.isUnanswered(topicId))) return undefined;
    return (await this.mayReply.to(topicId, personId)) ? { step, topic } : undefined;
  }
}

interface Offer {
  readonly step: OfferedStep;
  readonly topic: NewsTopicRow;
}

const titles: Readonly<Record<OfferedStep, string>> = {
  skill: 'Could you answer this question?',
  moderator: 'A question that nobody has answered',
};

function kindOf(step: OfferedStep) {
  return step === 'skill' ? forumNewsKinds.questions : forumNewsKinds.unanswered;
}
