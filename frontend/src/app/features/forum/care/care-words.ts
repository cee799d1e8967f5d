import type { ForumCase, ForumOpening, ForumPostCare, ForumTopicCare } from '../../../api/models';
import type { CareItem } from './care-menu';

export type PostDeed =
  'quote' | 'bookmark' | 'letGo' | 'edit' | 'history' | 'report' | 'takeBack' | 'bringBack' | 'see' | 'hide' | 'purge' | 'split';
export type TopicDeed = 'rename' | 'titles' | 'lock' | 'unlock' | 'pin' | 'unpin' | 'move' | 'split' | 'merge' | 'openName';

/** Why somebody reports a post or hides one, in the words of the contract. */
export const reasons = [
  { value: 'unkind', label: 'It is unkind or disrespectful' },
  { value: 'personal', label: 'It tells something personal about somebody' },
  { value: 'unsafe', label: 'Following it could harm somebody, or break the law' },
  { value: 'misplaced', label: 'It belongs somewhere else' },
  { value: 'other', label: 'Something else' },
] as const;
export type Reason = (typeof reasons)[number]['value'];

export function reasonInWords(reason: Reason): string {
  return reasons.find(({ value }) => value === reason)?.label ?? '';
}

/** What the menu of a post offers. */
export function postItems({ allowed, hiding, isFirst }: ForumPostCare): CareItem<PostDeed>[] {
  const all: (CareItem<PostDeed> | false)[] = [
    allowed.edit && { key: 'edit', icon: 'edit', label: 'Change the words' },
    allowed.seeHistory && { key: 'history', icon: 'history', label: 'What it said before' },
    allowed.takeBack && { key: 'takeBack', icon: 'undo', label: isFirst ? 'Take back the topic' : 'Take it back' },
    allowed.bringBack && { key: 'bringBack', icon: 'visibility', label: 'Show it again' },
    hiding !== null && { key: 'see', icon: 'help', label: 'Why it is hidden' },
    allowed.report && { key: 'report', icon: 'flag', label: 'Report it' },
    allowed.split && { key: 'split', icon: 'call_split', label: 'Make a topic of it' },
    allowed.hide && { key: 'hide', icon: 'visibility_off', label: isFirst ? 'Hide the topic' : 'Hide it', isSerious: true },
    allowed.purge && { key: 'purge', icon: 'delete', label: 'Remove it for good', isSerious: true },
  ];
  return all.filter((item) => item !== false);
}

/** What a reader does for themselves: a bookmark can be removed from a post that is not shown any more. */
export function bookmarkItems(isBookmarked: boolean, isShown: boolean): CareItem<PostDeed>[] {
  if (isBookmarked) return [{ key: 'letGo', icon: 'bookmark', label: 'Remove bookmark' }];
  return isShown ? [{ key: 'bookmark', icon: 'bookmark', label: 'Bookmark' }] : [];
}

/** Why the menu of a post is empty, where it is. */
export function nothingToDo({ reported, state }: ForumPostCare): string {
  if (reported) return 'You have reported this post. A moderator looks at it.';
  return state === 'purged' ? 'It was removed for good.' : 'There is nothing you can do with this post.';
}

/** What the menu of a topic offers. */
export function topicItems({ allowed, isLocked, pinnedUntil, titles }: ForumTopicCare): CareItem<TopicDeed>[] {
  const isPinned = pinnedUntil !== null && new Date(pinnedUntil) > new Date();
  const all: (CareItem<TopicDeed> | false)[] = [
    allowed.rename && { key: 'rename', icon: 'edit', label: 'Change the title' },
    titles.length > 0 && { key: 'titles', icon: 'history', label: 'Earlier titles' },
    allowed.pin && (isPinned ? { key: 'unpin', icon: 'push_pin', label: 'Unpin it' } : { key: 'pin', icon: 'push_pin', label: 'Pin it' }),
    allowed.lock &&
      (isLocked ? { key: 'unlock', icon: 'lock_open', label: 'Allow replies again' } : { key: 'lock', icon: 'lock', label: 'Lock it' }),
    allowed.move && { key: 'move', icon: 'drive_file_move', label: 'Move it' },
    allowed.split && { key: 'split', icon: 'call_split', label: 'Split posts off' },
    allowed.merge && { key: 'merge', icon: 'merge', label: 'Merge it into another' },
    allowed.openName && { key: 'openName', icon: 'key', label: 'Ask to open the name', isSerious: true },
  ];
  return all.filter((item) => item !== false);
}

const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${String(count)} ${many}`);

export function reportsInWords(count: number): string {
  return plural(count, 'person has reported it', 'people have reported it');
}

/** How many wait for the reader; more than a hundred is many. */
export function waitingInWords(count: number): string {
  return count >= 100 ? '100 or more reports wait' : count === 0 ? 'No report waits' : plural(count, 'report waits', 'reports wait');
}

export const decisions = [
  { value: 'nothing', label: 'Leave it as it is', hint: 'Whoever reported it is told that you looked.' },
  { value: 'words', label: 'Leave it, and write to its author', hint: 'They can change it or take it back.' },
  { value: 'hidden', label: 'Hide it', hint: 'Its author is told why. You can show it again.' },
] as const;
export type Decision = (typeof decisions)[number]['value'];

const decided: Readonly<Record<Decision, string>> = { nothing: 'Left as it is', words: 'Left, with words to its author', hidden: 'Hidden' };

export function decisionInWords({ decision }: ForumCase): string {
  return decision === null ? '' : `${decided[decision.decision]}, by ${decision.by}`;
}

const openingStates: Readonly<Record<ForumOpening['state'], string>> = {
  asked: 'Waits for a second person',
  opened: 'Opened',
  refused: 'Not opened',
  lapsed: 'Nobody decided within 24 hours',
};

export function openingInWords({ state, decidedBy }: ForumOpening): string {
  return decidedBy === null ? openingStates[state] : `${openingStates[state]}, by ${decidedBy}`;
}

/** `3, 5-7` as the numbers 3, 5, 6 and 7; null where it is something else. */
export function numbersIn(text: string, most: number): number[] | null {
  const parts = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part));
  const numbers = new Set<number>();
  for (const part of parts) {
    if (!part) return null;
    const [from, to] = [Number(part[1]), Number(part[2] ?? part[1])];
    if (from < 1 || to < from) return null;
    for (let number = from; number <= to && numbers.size <= most; number += 1) numbers.add(number);
  }
  return [...numbers].sort((one, other) => one - other);
}
