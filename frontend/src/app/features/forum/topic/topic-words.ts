import type { ForumPost, ForumTopic } from '../../../api/models';
import type { ReadersNow } from '../../../core/live/live';
import type { StateKind } from '../../../ui/state-chip';
import type { IconName } from '../../../../design/icons';

/** "1 reply", "14 replies". */
export function repliesInWords(replies: number): string {
  return replies === 1 ? '1 reply' : `${replies.toLocaleString('en-GB')} replies`;
}

/** The words of the button behind which posts wait that came while the page was open. */
export function newRepliesInWords(count: number): string {
  return count === 1 ? '1 new reply' : `${count.toLocaleString('en-GB')} new replies`;
}

/** What is said once when replies wait behind the button. */
export function newRepliesSaid(count: number): string {
  const words = newRepliesInWords(count);
  return `${words}. Use the ‘${words}’ button to show ${count === 1 ? 'it' : 'them'}.`;
}

/** What is said once when replies appear where the reader looks. */
export function arrivedSaid(posts: readonly (Pick<ForumPost, 'author'> | null)[]): string {
  const [only] = posts;
  return posts.length === 1 && only?.author ? `${only.author.name} replied.` : `${newRepliesInWords(posts.length)}.`;
}

/** Posts that come with one window. */
const atOnce = 20;

/** "Show 9 earlier replies", "Show 20 of 1,400 later replies". */
export function moreInWords(kind: 'earlier' | 'later', missing: number): string {
  if (missing > atOnce) return `Show ${String(atOnce)} of ${missing.toLocaleString('en-GB')} ${kind} replies`;
  return `Show ${missing === 1 ? `1 ${kind} reply` : `${String(missing)} ${kind} replies`}`;
}

/** What is said when they are there. */
export function fetchedSaid(count: number, kind: 'earlier' | 'later'): string {
  return `${count === 1 ? `1 ${kind} reply` : `${String(count)} ${kind} replies`} shown.`;
}

/** "4 people are reading this now. Someone is writing." Names only where a small group allows them; nobody is told that only they themselves read. */
export function readersInWords(
  { count, people = [] }: ReadersNow,
  writing: { readonly person: { readonly name: string } | null } | null,
): string {
  const named = people.map(({ name }) => name);
  const reading =
    named.length > 0 && named.length === count
      ? `${listed(named)} are reading this now.`
      : `${count.toLocaleString('en-GB')} people are reading this now.`;
  return [...(count > 1 ? [reading] : []), ...(writing ? [`${writing.person?.name ?? 'Someone'} is writing.`] : [])].join(' ');
}

/** "Ruth, Femi and Joe". */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** "In reply to Callum, post 13". */
export function answersInWords(number: number, post: Pick<ForumPost, 'author'> | null): string {
  return post?.author ? `In reply to ${post.author.name}, post ${String(number)}` : `In reply to post ${String(number)}`;
}

/** What is left of a post that is not shown. */
export function tombstoneInWords({ state }: Pick<ForumPost, 'state'>): string {
  switch (state) {
    case 'hidden':
      return 'This post was hidden by someone who looks after this category.';
    case 'moved':
      return 'This post was moved to another topic.';
    case 'purged':
      return 'This post was removed for good.';
    case 'shown':
      return '';
  }
}

export interface TopicMark {
  readonly kind: StateKind;
  readonly icon: IconName;
  readonly words: string;
}

/** What marks a topic, the most telling first. */
export function marksOf(
  topic: Pick<ForumTopic, 'kind' | 'state' | 'acceptedNumber' | 'isLocked' | 'pinnedUntil' | 'category'>,
): TopicMark[] {
  const marks: TopicMark[] = [];
  if (topic.acceptedNumber !== null) marks.push({ kind: 'ok', icon: 'check_circle', words: 'Answered' });
  else if (topic.kind === 'question') marks.push({ kind: 'info', icon: 'help', words: 'Question' });
  if (topic.state === 'hidden') marks.push({ kind: 'watch', icon: 'visibility_off', words: 'Hidden' });
  if (topic.category.isArchived) marks.push({ kind: 'idle', icon: 'lock', words: 'Read only' });
  else if (topic.isLocked) marks.push({ kind: 'idle', icon: 'lock', words: 'Locked' });
  if (topic.pinnedUntil !== null) marks.push({ kind: 'idle', icon: 'keep', words: 'Pinned' });
  return marks;
}

/** Why the reader cannot reply; the most lasting reason first. */
export function whyNoReply({ state, isLocked, category }: Pick<ForumTopic, 'state' | 'isLocked' | 'category'>): string {
  if (category.isArchived) return `${category.name} is read only. Nobody can reply here any more.`;
  if (state === 'merged') return 'This topic was joined with another one. Reply there.';
  if (state === 'hidden') return 'This topic is hidden. Nobody can reply until it is shown again.';
  if (isLocked) return 'This topic is locked. Only people who look after the category can reply.';
  return `You can read ${category.name}, but not reply in it.`;
}
