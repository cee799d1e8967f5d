import { forumPolicy, type TopicStanding } from '../forum.policy.js';
import type { PostState } from '../words.js';

/** How a person stands to a question that is voted for. */
export interface QuestionStanding extends TopicStanding {
  readonly isAuthor: boolean;
  readonly post: PostState;
}

/** Who votes for what is asked. Who presents, and so marks what is answered, knows the room that attached the topic. */
export const questionsPolicy = {
  /** Nobody votes for what they asked themselves; that would count them twice. */
  vote: (standing: QuestionStanding): boolean =>
    forumPolicy.read(standing) &&
    standing.state === 'open' &&
    !standing.isArchived &&
    !standing.isLocked &&
    standing.post === 'shown' &&
    !standing.isAuthor,
} as const;
