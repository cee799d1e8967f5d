import { TopicSpeaker, TopicTurn, TopicVote } from './topic-people.entity.js';
import { Topic, TopicGram, TopicSkill } from './topic.entity.js';

export const topicsEntities = [Topic, TopicSkill, TopicVote, TopicSpeaker, TopicGram, TopicTurn];
