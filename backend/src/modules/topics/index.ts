export { OfferToSpeak } from './application/offer-to-speak.js';
export { PlanTopic } from './application/plan-topic.js';
export { SuggestTopic } from './application/suggest-topic.js';
export { VoteForTopic } from './application/vote-for-topic.js';
export { topicsEntities } from './persistence/index.js';
export { TopicsModule } from './topics.module.js';
