import { Module } from '@nestjs/common';
import { ForumAttachmentsController } from './api/attachments/attachments.controller.js';
import { ForumPostCareController } from './api/care/post-care.controller.js';
import { ForumReportsController } from './api/care/reports.controller.js';
import { ForumTopicCareController } from './api/care/topic-care.controller.js';
import { ForumAdministrationController } from './api/categories/administration.controller.js';
import { ForumCategoriesController } from './api/categories/categories.controller.js';
import { ForumDraftsController } from './api/drafts/drafts.controller.js';
import { ForumListsController } from './api/lists/lists.controller.js';
import { ForumReadingController } from './api/reading/reading.controller.js';
import { ForumTopicsController } from './api/topics/topics.controller.js';
import { ForumWritingController } from './api/writing/writing.controller.js';
import { ForumColleagues } from './application/colleagues.js';
import { PeopleForumColleagues } from './application/people-colleagues.js';
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
  ],
  providers: [...forumProviders, { provide: ForumColleagues, useClass: PeopleForumColleagues }, ForumListRoom, ForumTopicRoom],
  exports: forumProviders,
})
export class ForumModule {}
