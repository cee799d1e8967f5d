import type { Provider } from '@nestjs/common';
import { AskInTopic } from './application/questions/ask-in-topic.js';
import { AttachedTopics } from './application/questions/attached-topics.queries.js';
import { CategoryOfRoom } from './application/questions/category-of-room.js';
import { KeepAttachedTopic } from './application/questions/keep-attached-topic.js';
import { MarkAnswered } from './application/questions/mark-answered.js';
import { PinSummary } from './application/questions/pin-summary.js';
import { VoteForQuestion } from './application/questions/vote-for-question.js';
import { AskedQuestionsRepository } from './persistence/questions/asked-questions.repository.js';

/** Topics that other rooms attach to something of their own, and what is asked in them. */
export const questionsProviders: Provider[] = [
  AskedQuestionsRepository,
  AskInTopic,
  AttachedTopics,
  CategoryOfRoom,
  KeepAttachedTopic,
  MarkAnswered,
  PinSummary,
  VoteForQuestion,
];
