export { MakeCategory } from './application/categories/make-category.js';
export { SeedCategories } from './application/categories/seed-categories.js';
export { Reply } from './application/posts/reply.js';
export { OpenTopicAbout, type TopicAbout } from './application/topics/open-topic-about.js';
export { StartTopic } from './application/topics/start-topic.js';
export { ForumModule } from './forum.module.js';
export { forumEntities } from './persistence/index.js';
