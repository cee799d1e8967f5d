import { reaches } from './categories/levels.js';
import type { Level, TopicState } from './words.js';

/** How a person stands to a category. Derived fresh for each question. */
export interface CategoryStanding {
  readonly level: Level | null;
  /** Read only. */
  readonly isArchived: boolean;
  /** Only moderators find topics of others. */
  readonly ownTopicsOnly: boolean;
}

/** How a person stands to a topic. */
export interface TopicStanding extends CategoryStanding {
  readonly isStarter: boolean;
  readonly state: TopicState;
  readonly isLocked: boolean;
}

const moderates = ({ level }: CategoryStanding): boolean => reaches(level, 'moderate');
const moderatesOpen = (standing: TopicStanding): boolean => moderates(standing) && !standing.isArchived && standing.state === 'open';

/** Who may do what. A function for each action; there is no other way to be allowed. */
export const forumPolicy = {
  /** Know that the category is there. */
  see: ({ level }: CategoryStanding): boolean => reaches(level, 'see'),
  /** Find its topics, if only their own. */
  list: ({ level }: CategoryStanding): boolean => reaches(level, 'read'),
  start: ({ level, isArchived }: CategoryStanding): boolean => reaches(level, 'start') && !isArchived,
  moderate: (standing: CategoryStanding): boolean => moderates(standing) && !standing.isArchived,
  /** Hidden topics are there for moderators and for who started them, purged ones for nobody; merged ones lead on. */
  read: (standing: TopicStanding): boolean => {
    if (!reaches(standing.level, 'read') || standing.state === 'purged') return false;
    if (moderates(standing)) return true;
    return standing.isStarter || (standing.state !== 'hidden' && !standing.ownTopicsOnly);
  },
  reply: (standing: TopicStanding): boolean =>
    forumPolicy.read(standing) &&
    reaches(standing.level, 'reply') &&
    standing.state === 'open' &&
    !standing.isArchived &&
    (!standing.isLocked || moderates(standing)),
  lock: moderatesOpen,
  pin: moderatesOpen,
} as const;
