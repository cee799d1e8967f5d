import { Module } from '@nestjs/common';
import { NotificationKinds } from '../../platform/notifications/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { ForumAttachmentsController } from './api/attachments/attachments.controller.js';
import { ForumAnswersController } from './api/answers/answers.controller.js';
import { ForumOpeningsController } from './api/anonymous/openings.controller.js';
import { ForumErasuresController } from './api/care/erasures.controller.js';
import { ForumPostCareController } from './api/care/post-care.controller.js';
import { ForumReportsController } from './api/care/reports.controller.js';
import { ForumTopicCareController } from './api/care/topic-care.controller.js';
import { ForumAdministrationController } from './api/categories/administration.controller.js';
import { ForumCategoriesController } from './api/categories/categories.controller.js';
import { ForumDraftsController } from './api/drafts/drafts.controller.js';
import { ForumFollowingController } from './api/following/following.controller.js';
import { ForumUnsubscribeController, OneClickUnsubscribeController } from './api/following/unsubscribe.controller.js';
import { ForumListsController } from './api/lists/lists.controller.js';
import { ForumReadingController } from './api/reading/reading.controller.js';
import { ForumTopicsController } from './api/topics/topics.controller.js';
import { ForumWritingController } from './api/writing/writing.controller.js';
import { CareDataQueries } from './application/care/care-data.queries.js';
import { careNewsKinds } from './application/care/care-news-kinds.js';
import { ForumColleagues } from './application/colleagues.js';
import { FollowingQueries } from './application/following/following.queries.js';
import { forumNewsKinds } from './application/notification-kinds.js';
import { DraftsQueries } from './application/drafts/drafts.queries.js';
import { PeopleForumColleagues } from './application/people-colleagues.js';
import { careNewsProviders } from './care.providers.js';
import { ForumPostsInSearch, ForumTopicsInSearch, KeepForumFound } from './application/search/forum-in-search.js';
import { FoundPostsRepository } from './persistence/search/found-posts.repository.js';
import { forumNewsProviders } from './following.providers.js';
import { WrittenByQueries } from './application/posts/written-by.queries.js';
import { forumProviders } from './forum.providers.js';
import { ForumListRoom } from './live/list-room.js';
import { ForumTopicRoom } from './live/topic-room.js';

/** What staff ask and tell each other, live. */
@Module({
  controllers: [
    ForumAdministrationController,
    ForumCategoriesController,
    ForumListsController,
    ForumReadingController,
    ForumTopicsController,
    ForumDraftsController,
    ForumAttachmentsController,
    ForumWritingController,
    ForumPostCareController,
    ForumTopicCareController,
    ForumReportsController,
    ForumErasuresController,
    ForumOpeningsController,
    ForumAnswersController,
    ForumFollowingController,
    ForumUnsubscribeController,
    OneClickUnsubscribeController,
  ],
  providers: [
    ...forumProviders,
    ...forumNewsProviders,
    ...careNewsProviders,
    { provide: ForumColleagues, useClass: PeopleForumColleagues },
    ForumPostsInSearch,
    ForumTopicsInSearch,
    FoundPostsRepository,
    KeepForumFound,
    ForumListRoom,
    ForumTopicRoom,
  ],
  exports: forumProviders,
})
export class ForumModule {
  constructor(
    kinds: NotificationKinds,
    personalData: PersonalData,
    following: FollowingQueries,
    written: WrittenByQueries,
    care: CareDataQueries,
    drafts: DraftsQueries,
  ) {
    kinds.add(...Object.values(forumNewsKinds), ...Object.values(careNewsKinds));
    personalData.add('forum', (personId) => written.everythingOf(personId));
    personalData.add('forum-following', (personId) => following.everythingOf(personId));
    personalData.add('forum-drafts', (personId) => drafts.everythingOf(personId));
    personalData.add('forum-care', (personId) => care.everythingOf(personId));
  }
}
