import type { Provider } from '@nestjs/common';
import { careProviders } from './care.providers.js';
import { AddAttachment } from './application/attachments/add-attachment.js';
import { AttachmentFilesQueries } from './application/attachments/attachment-files.queries.js';
import { Attachments } from './application/attachments/attachments.js';
import { CategoriesQueries } from './application/categories/categories.queries.js';
import { CategoryKeeping } from './application/categories/category-keeping.js';
import { ChangeCategory } from './application/categories/change-category.js';
import { ChangeMembers } from './application/categories/change-members.js';
import { KeptCategoriesQueries } from './application/categories/kept-categories.queries.js';
import { LetGoOfMembers } from './application/categories/let-go-of-members.js';
import { MakeCategory } from './application/categories/make-category.js';
import { OrderCategories } from './application/categories/order-categories.js';
import { SeedCategories } from './application/categories/seed-categories.js';
import { ServiceCheck } from './application/categories/service-check.js';
import { ShowPresence } from './application/categories/show-presence.js';
import { Turns } from './application/care/turns.js';
import { DiscardDraft } from './application/drafts/discard-draft.js';
import { Drafts } from './application/drafts/drafts.js';
import { DraftsQueries } from './application/drafts/drafts.queries.js';
import { SaveDraft } from './application/drafts/save-draft.js';
import { PostSteps } from './application/posts/post-steps.js';
import { PostViews } from './application/posts/post-views.js';
import { Reply } from './application/posts/reply.js';
import { SentBefore } from './application/posts/sent-before.js';
import { WritePost } from './application/posts/write-post.js';
import { WrittenByQueries } from './application/posts/written-by.queries.js';
import { Readers } from './application/readers.js';
import { ForumStandings } from './application/standings.js';
import { AddTopic } from './application/topics/add-topic.js';
import { OpenTopicAbout } from './application/topics/open-topic-about.js';
import { RelatedTopicsQueries } from './application/topics/related-topics.queries.js';
import { StartTopic } from './application/topics/start-topic.js';
import { TopicAudience } from './application/topics/topic-audience.js';
import { TopicChangesQueries } from './application/topics/topic-changes.queries.js';
import { TopicLedger } from './application/topics/topic-ledger.js';
import { TopicPageQueries } from './application/topics/topic-page.queries.js';
import { MentionableQueries } from './application/writing/mentionable.queries.js';
import { PreviewWords } from './application/writing/preview-words.js';
import { ForgetChanges } from './jobs/forget-changes.js';
import { ForgetDrafts } from './jobs/forget-drafts.js';
import { followingProviders } from './following.providers.js';
import { listsProviders } from './lists.providers.js';
import { questionsProviders } from './questions.providers.js';
import { AttachmentsRepository } from './persistence/attachments/attachments.repository.js';
import { CategoriesRepository } from './persistence/categories/categories.repository.js';
import { CategoryWritesRepository } from './persistence/categories/category-writes.repository.js';
import { ForumTurnsRepository } from './persistence/care/turns.repository.js';
import { DraftsRepository } from './persistence/drafts/drafts.repository.js';
import { ForumPostsRepository } from './persistence/posts/posts.repository.js';
import { RelatedTopicsRepository } from './persistence/topics/related-topics.repository.js';
import { ForumTopicsRepository } from './persistence/topics/topics.repository.js';
import { MentionableRepository } from './persistence/writing/mentionable.repository.js';

/** All that the forum does by itself, without the network: the module adds routes and news to it, specs a database. */
export const forumProviders: Provider[] = [
  ...careProviders,
  ...followingProviders,
  ...listsProviders,
  ...questionsProviders,
  AddAttachment,
  AddTopic,
  AttachmentFilesQueries,
  Attachments,
  AttachmentsRepository,
  CategoriesQueries,
  CategoriesRepository,
  CategoryKeeping,
  CategoryWritesRepository,
  ChangeCategory,
  ChangeMembers,
  DiscardDraft,
  Drafts,
  DraftsQueries,
  DraftsRepository,
  ForgetChanges,
  ForgetDrafts,
  ForumPostsRepository,
  ForumStandings,
  ForumTopicsRepository,
  ForumTurnsRepository,
  KeptCategoriesQueries,
  LetGoOfMembers,
  MakeCategory,
  MentionableQueries,
  MentionableRepository,
  OpenTopicAbout,
  OrderCategories,
  PostSteps,
  PostViews,
  PreviewWords,
  Readers,
  RelatedTopicsQueries,
  RelatedTopicsRepository,
  Reply,
  SaveDraft,
  SeedCategories,
  SentBefore,
  ServiceCheck,
  ShowPresence,
  StartTopic,
  TopicAudience,
  TopicChangesQueries,
  TopicLedger,
  TopicPageQueries,
  Turns,
  WritePost,
  WrittenByQueries,
];
