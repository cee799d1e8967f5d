/** What a person may do in a category. Each level holds those before it. */
export const levels = ['see', 'read', 'reply', 'start', 'moderate'] as const;
export type Level = (typeof levels)[number];

/** Whom a grant is for: everybody, those who manage somebody, those listed for the category, or holders of an appointed role. */
export const holders = [
  'staff',
  'manager',
  'member',
  'session-organiser',
  'forum-moderator',
  'sandbox-owner',
  'apprenticeship-coordinator',
  'people-partner',
  'administrator',
] as const;
export type Holder = (typeof holders)[number];

export const topicKinds = ['discussion', 'question'] as const;
export type TopicKind = (typeof topicKinds)[number];

/** Hidden topics can come back; merged ones lead on to another; of purged ones only the number is left. */
export const topicStates = ['open', 'hidden', 'merged', 'purged'] as const;
export type TopicState = (typeof topicStates)[number];

/** Whatever becomes of a post, its number stays taken. */
export const postStates = ['shown', 'hidden', 'purged', 'moved'] as const;
export type PostState = (typeof postStates)[number];

/** Who a post is shown to be from: a person; somebody who asked without their name; somebody who was erased; Trellis itself. */
export const authorKinds = ['person', 'anonymous', 'former', 'product'] as const;
export type AuthorKind = (typeof authorKinds)[number];

/** What a change of a topic was: a new post, a post that changed, the topic's own words and marks, or so much that a page starts anew. */
export const changeKinds = ['post', 'edit', 'topic', 'reload'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How closely a person follows a topic, least first. */
export const followLevels = ['muted', 'normal', 'following', 'watching'] as const;
export type FollowLevel = (typeof followLevels)[number];

/** What people say to a post without words. There is no way to say less of it. */
export const reactions = ['thanks', 'helpful', 'celebrate'] as const;
export type Reaction = (typeof reactions)[number];
