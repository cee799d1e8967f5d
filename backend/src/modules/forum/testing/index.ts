export { aCategory, aReply, aTopic, membersOnly, openToAll } from './a-topic.js';
export { administrator, aPerson, moderator, person } from './council.js';
export { aForumRoom, type ForumRoom } from './forum-room.js';
export { OpenPage, type TopicRule, topicRule } from './open-page.js';
