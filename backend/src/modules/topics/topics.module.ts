import { Module } from '@nestjs/common';
import { NotificationKinds } from '../../platform/notifications/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { SessionsModule } from '../sessions/index.js';
import { TopicCareController } from './api/topic-care.controller.js';
import { TopicsController } from './api/topics.controller.js';
import { TopicColleagues } from './application/colleagues.js';
import { topicNewsKinds } from './application/notification-kinds.js';
import { PeopleTopicColleagues } from './application/people-colleagues.js';
import { TellTopicPeople } from './application/tell-people.js';
import { TopicsInSearch } from './application/topics-in-search.js';
import { TopicViewQueries } from './application/topic-view.queries.js';
import { TopicsRoom } from './live/topics-room.js';
import { topicsProviders } from './topics.providers.js';

/** What staff would like to learn, and what they could show: suggested, voted for, and turned into sessions. */
@Module({
  imports: [SessionsModule],
  controllers: [TopicsController, TopicCareController],
  providers: [
    ...topicsProviders,
    { provide: TopicColleagues, useClass: PeopleTopicColleagues },
    TellTopicPeople,
    TopicsInSearch,
    TopicsRoom,
  ],
  exports: topicsProviders,
})
export class TopicsModule {
  constructor(kinds: NotificationKinds, personalData: PersonalData, topics: TopicViewQueries) {
    kinds.add(...Object.values(topicNewsKinds));
    personalData.add('topics', (personId) => topics.everythingOf(personId));
  }
}
