import type { Provider } from '@nestjs/common';
import { AskToOpenName } from './application/anonymous/ask-to-open.js';
import { Askers } from './application/anonymous/askers.js';
import { DecideOpening } from './application/anonymous/decide-opening.js';
import { NamelessWriting } from './application/anonymous/nameless-writing.js';
import { OpeningsQueries } from './application/anonymous/openings.queries.js';
import { SeeName } from './application/anonymous/see-name.js';
import { TellOfOpenings } from './application/anonymous/tell-of-openings.js';
import { BringBackPost } from './application/care/bring-back-post.js';
import { CareDataQueries } from './application/care/care-data.queries.js';
import { CasesQueries } from './application/care/cases.queries.js';
import { ClaimCase } from './application/care/claim-case.js';
import { DecideCase } from './application/care/decide-case.js';
import { EditPost } from './application/care/edit-post.js';
import { EraseAuthor } from './application/care/erase-author.js';
import { EraseInParts } from './application/care/erase-in-parts.js';
import { HeldCases } from './application/care/held-cases.js';
import { HeldPosts } from './application/care/held-posts.js';
import { HidePost } from './application/care/hide-post.js';
import { LockTopic } from './application/care/lock-topic.js';
import { MergeTopic } from './application/care/merge-topic.js';
import { MoveTopic } from './application/care/move-topic.js';
import { MovingPosts } from './application/care/moving-posts.js';
import { PinTopic } from './application/care/pin-topic.js';
import { PostCareQueries } from './application/care/post-care.queries.js';
import { PostVisibility } from './application/care/post-visibility.js';
import { PurgePost } from './application/care/purge-post.js';
import { RenameTopic } from './application/care/rename-topic.js';
import { ReportPost } from './application/care/report-post.js';
import { SplitTopic } from './application/care/split-topic.js';
import { TakeBackPost } from './application/care/take-back-post.js';
import { TellOfCare } from './application/care/tell-of-care.js';
import { TopicCareQueries } from './application/care/topic-care.queries.js';
import { OpeningsRepository } from './persistence/anonymous/openings.repository.js';
import { SealedNamesRepository } from './persistence/anonymous/sealed-names.repository.js';
import { CarePostsRepository } from './persistence/care/care-posts.repository.js';
import { CasesRepository } from './persistence/care/cases.repository.js';
import { ErasuresRepository } from './persistence/care/erasures.repository.js';
import { MovesRepository } from './persistence/care/moves.repository.js';
import { TitlesRepository } from './persistence/care/titles.repository.js';

/** What becomes of posts and topics after they were written. */
export const careProviders: Provider[] = [
  AskToOpenName,
  Askers,
  BringBackPost,
  CareDataQueries,
  CarePostsRepository,
  CasesQueries,
  CasesRepository,
  ClaimCase,
  DecideCase,
  DecideOpening,
  EditPost,
  EraseAuthor,
  EraseInParts,
  ErasuresRepository,
  HeldCases,
  HeldPosts,
  HidePost,
  LockTopic,
  MergeTopic,
  MoveTopic,
  MovesRepository,
  MovingPosts,
  NamelessWriting,
  OpeningsQueries,
  OpeningsRepository,
  PinTopic,
  PostCareQueries,
  PostVisibility,
  PurgePost,
  RenameTopic,
  ReportPost,
  SealedNamesRepository,
  SeeName,
  SplitTopic,
  TakeBackPost,
  TitlesRepository,
  TopicCareQueries,
];

/** News of it, for which there have to be notifications. */
export const careNewsProviders: Provider[] = [TellOfCare, TellOfOpenings];
