import { reaches } from '../categories/levels.js';
import { forumPolicy, type TopicStanding } from '../forum.policy.js';
import type { PostState } from '../words.js';
import type { Hider } from './words.js';

/** How a person stands to one post of a topic. */
export interface PostStanding extends TopicStanding {
  readonly isAuthor: boolean;
  readonly post: PostState;
  /** Who hid it, where it is hidden. */
  readonly hiddenAs: Hider | null;
}

const moderates = ({ level }: TopicStanding): boolean => reaches(level, 'moderate');
/** Something of it can be changed at all. */
const isLive = ({ state, isArchived }: TopicStanding): boolean => state === 'open' && !isArchived;
const mayWrite = (standing: TopicStanding): boolean =>
  forumPolicy.read(standing) && isLive(standing) && (!standing.isLocked || moderates(standing));
const isShown = ({ post }: PostStanding): boolean => post === 'shown';
const isHidden = ({ post }: PostStanding): boolean => post === 'hidden';
/** Also of a topic that is hidden, since a hidden first post hides its topic. */
const isKept = ({ state, isArchived }: TopicStanding): boolean => (state === 'open' || state === 'hidden') && !isArchived;

/** Who may do what with what was written. A function for each action; there is no other way to be allowed. */
export const postCarePolicy = {
  /** Nobody changes the words of somebody else, whatever their role. */
  edit: (standing: PostStanding): boolean => standing.isAuthor && isShown(standing) && mayWrite(standing),
  takeBack: (standing: PostStanding): boolean => standing.isAuthor && isShown(standing) && forumPolicy.read(standing) && isLive(standing),
  hide: (standing: PostStanding): boolean => moderates(standing) && !standing.isAuthor && isShown(standing) && isLive(standing),
  /** Whoever hid it: what its author took back is theirs to bring back, what a moderator hid is a moderator's. */
  bringBack: (standing: PostStanding): boolean =>
    isHidden(standing) &&
    isKept(standing) &&
    reaches(standing.level, 'read') &&
    (standing.hiddenAs === 'author' ? standing.isAuthor : moderates(standing)),
  purge: (standing: PostStanding): boolean => moderates(standing) && isHidden(standing) && isKept(standing),
  report: (standing: PostStanding): boolean => forumPolicy.read(standing) && isShown(standing) && !standing.isAuthor && isLive(standing),
  seeHistory: (standing: PostStanding): boolean =>
    forumPolicy.read(standing) && (isShown(standing) || (isHidden(standing) && moderates(standing))),
  /** What is hidden, and why: for those who look after the category, and for its author. */
  seeHidden: (standing: PostStanding): boolean => isHidden(standing) && (moderates(standing) || standing.isAuthor),
} as const;

/** Who may do what with a topic as a whole. Locking and pinning stand with the rules of the forum. */
export const topicCarePolicy = {
  rename: (standing: TopicStanding): boolean => (standing.isStarter || moderates(standing)) && mayWrite(standing),
  move: (standing: TopicStanding): boolean => moderates(standing) && isLive(standing),
  split: (standing: TopicStanding): boolean => moderates(standing) && isLive(standing),
  merge: (standing: TopicStanding): boolean => moderates(standing) && isLive(standing),
} as const;
