import { ForumCategory, ForumCategoryGrant, ForumCategoryMember } from './category.entity.js';
import { ForumPost } from './post.entity.js';
import { ForumReading } from './reading.entity.js';
import { ForumTopic, ForumTopicChange, ForumTopicSkill } from './topic.entity.js';

export const forumEntities = [
  ForumCategory,
  ForumCategoryGrant,
  ForumCategoryMember,
  ForumTopic,
  ForumTopicSkill,
  ForumPost,
  ForumTopicChange,
  ForumReading,
];
