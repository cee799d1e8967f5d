import type { Provider } from '@nestjs/common';
import { ChangeTopic } from './application/change-topic.js';
import { CloseTopic } from './application/close-topic.js';
import { DropPlan } from './application/drop-plan.js';
import { FinishPlans } from './application/finish-plans.js';
import { LetGoOfTopics } from './application/let-go.js';
import { MergeTopic } from './application/merge-topic.js';
import { OfferToSpeak } from './application/offer-to-speak.js';
import { PlanTopic } from './application/plan-topic.js';
import { ReopenTopic } from './application/reopen-topic.js';
import { StopSpeaking } from './application/stop-speaking.js';
import { SuggestTopic } from './application/suggest-topic.js';
import { TopicPlans } from './application/topic-plans.js';
import { TopicSkillsCheck } from './application/topic-skills-check.js';
import { TopicStandings } from './application/topic-standings.js';
import { TopicViewQueries } from './application/topic-view.queries.js';
import { TopicsQueries } from './application/topics.queries.js';
import { TurnIntoSession } from './application/turn-into-session.js';
import { VoteForTopic } from './application/vote-for-topic.js';
import { TopicPeopleRepository } from './persistence/topic-people.repository.js';
import { TopicsRepository } from './persistence/topics.repository.js';

/** All that topics do by themselves, without the network: the module adds routes and news to it, specs a database. */
export const topicsProviders: Provider[] = [
  ChangeTopic,
  CloseTopic,
  DropPlan,
  FinishPlans,
  LetGoOfTopics,
  MergeTopic,
  OfferToSpeak,
  PlanTopic,
  ReopenTopic,
  StopSpeaking,
  SuggestTopic,
  TopicPeopleRepository,
  TopicPlans,
  TopicSkillsCheck,
  TopicStandings,
  TopicViewQueries,
  TopicsQueries,
  TopicsRepository,
  TurnIntoSession,
  VoteForTopic,
];
