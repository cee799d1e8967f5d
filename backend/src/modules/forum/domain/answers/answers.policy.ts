import { reaches } from '../categories/levels.js';
import { forumPolicy, type TopicStanding } from '../forum.policy.js';
import type { PostState, TopicKind } from '../words.js';

/** How a person stands to a post as an answer. */
export interface AnswerStanding extends TopicStanding {
  readonly isAuthor: boolean;
  readonly kind: TopicKind;
  readonly post: PostState;
}

const isOpen = (standing: TopicStanding): boolean => forumPolicy.read(standing) && standing.state === 'open' && !standing.isArchived;

/** Who says that a question is answered, and who says something to a post without words. */
export const answersPolicy = {
  /** Who asked, with or without their name; also in a locked topic, since nothing is written. */
  accept: (standing: Omit<AnswerStanding, 'post' | 'isAuthor'>): boolean =>
    isOpen(standing) && standing.kind === 'question' && (standing.isStarter || reaches(standing.level, 'moderate')),
  /** Nobody thanks themselves. */
  react: (standing: Pick<AnswerStanding, 'isAuthor' | 'post'> & TopicStanding): boolean =>
    isOpen(standing) && standing.post === 'shown' && !standing.isAuthor,
} as const;
