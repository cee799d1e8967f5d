import { ForumOpening, ForumSealedName } from './anonymous/sealed-name.entity.js';
import { ForumAttachment } from './attachments/attachment.entity.js';
import { ForumErasure } from './care/erasure.entity.js';
import { ForumHiding } from './care/hiding.entity.js';
import { ForumCase, ForumReport } from './care/report.entity.js';
import { ForumRevision, ForumTitle } from './care/revision.entity.js';
import { ForumBookmark } from './bookmark.entity.js';
import { ForumCategory, ForumCategoryGrant, ForumCategoryMember } from './category.entity.js';
import { ForumDraft } from './drafts/draft.entity.js';
import { ForumPost } from './post.entity.js';
import { ForumQuestion, ForumQuestionVote } from './questions/question.entity.js';
import { ForumReadMark } from './read-mark.entity.js';
import { ForumReading } from './reading.entity.js';
import { ForumTopicMonth } from './topic-month.entity.js';
import { ForumTopic, ForumTopicChange, ForumTopicSkill } from './topic.entity.js';
import { ForumTurn } from './turn.entity.js';
import { ForumQuestionOffer } from './answers/question-offer.entity.js';
import { ForumReaction } from './answers/reaction.entity.js';
import { ForumCategoryWatch, ForumFollow } from './following/follow.entity.js';
import { ForumDigest, ForumMention, ForumNewsSetting, ForumPostMail } from './following/news.entity.js';

export const forumEntities = [
  ForumCategory,
  ForumCategoryGrant,
  ForumCategoryMember,
  ForumTopic,
  ForumTopicSkill,
  ForumPost,
  ForumTopicChange,
  ForumReading,
  ForumTopicMonth,
  ForumReadMark,
  ForumBookmark,
  ForumTurn,
  ForumRevision,
  ForumTitle,
  ForumHiding,
  ForumCase,
  ForumReport,
  ForumSealedName,
  ForumOpening,
  ForumErasure,
  ForumFollow,
  ForumCategoryWatch,
  ForumMention,
  ForumPostMail,
  ForumNewsSetting,
  ForumDigest,
  ForumReaction,
  ForumQuestionOffer,
  ForumDraft,
  ForumAttachment,
  ForumQuestion,
  ForumQuestionVote,
];
