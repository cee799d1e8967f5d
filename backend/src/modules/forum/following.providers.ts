import type { Provider } from '@nestjs/common';
import { AcceptAnswer } from './application/answers/accept-answer.js';
import { AnswerStandings } from './application/answers/answer-standings.js';
import { AnswersQueries } from './application/answers/answers.queries.js';
import { MayReply } from './application/answers/may-reply.js';
import { OfferQuestions } from './application/answers/offer-questions.js';
import { React } from './application/answers/react.js';
import { TakeBackAcceptance } from './application/answers/take-back-acceptance.js';
import { TellAuthors } from './application/answers/tell-authors.js';
import { TellOfOffers } from './application/answers/tell-of-offers.js';
import { WhoCouldAnswer } from './application/answers/who-could-answer.js';
import { ChooseFollowing } from './application/following/choose-following.js';
import { Following } from './application/following/following.js';
import { FollowingQueries } from './application/following/following.queries.js';
import { ForumMail } from './application/following/forum-mail.js';
import { LetGoOfFollowing } from './application/following/let-go-following.js';
import { MailDigest } from './application/following/mail-digest.js';
import { MailPosts } from './application/following/mail-posts.js';
import { ForumNewsSettings } from './application/following/news-settings.js';
import { PostMails } from './application/following/post-mails.js';
import { StartDigests } from './application/following/start-digests.js';
import { StoppableMails } from './application/following/stoppable-mails.js';
import { TellOfPosts } from './application/following/tell-of-posts.js';
import { TellReaders } from './application/following/tell-readers.js';
import { Unsubscribe } from './application/following/unsubscribe.js';
import { WatchCategory } from './application/following/watch-category.js';
import { TidyForumNews } from './jobs/tidy-news.js';
import { QuestionsRepository } from './persistence/answers/questions.repository.js';
import { ReactionsRepository } from './persistence/answers/reactions.repository.js';
import { DigestsRepository } from './persistence/following/digests.repository.js';
import { FollowsRepository } from './persistence/following/follows.repository.js';
import { ForumNewsRepository } from './persistence/following/news.repository.js';
import { NewsSettingsRepository } from './persistence/following/news-settings.repository.js';
import { PostMailsRepository } from './persistence/following/post-mails.repository.js';

/** Who follows what, which reply answers a question, and what people say to posts without words. */
export const followingProviders: Provider[] = [
  AcceptAnswer,
  AnswersQueries,
  AnswerStandings,
  ChooseFollowing,
  DigestsRepository,
  Following,
  FollowingQueries,
  FollowsRepository,
  ForumNewsRepository,
  ForumNewsSettings,
  LetGoOfFollowing,
  MayReply,
  NewsSettingsRepository,
  PostMails,
  PostMailsRepository,
  QuestionsRepository,
  React,
  ReactionsRepository,
  TakeBackAcceptance,
  TidyForumNews,
  WatchCategory,
];

/** News of the forum, for which there have to be notifications and mail. */
export const forumNewsProviders: Provider[] = [
  ForumMail,
  MailDigest,
  MailPosts,
  OfferQuestions,
  StartDigests,
  StoppableMails,
  TellAuthors,
  TellOfOffers,
  TellOfPosts,
  TellReaders,
  Unsubscribe,
  WhoCouldAnswer,
];
