/** The lists of topics. All but the top of the month fall by the time of the latest post. */
export const topicLists = ['latest', 'unread', 'unanswered', 'following', 'news', 'mine', 'top'] as const;
export type TopicListName = (typeof topicLists)[number];

/** What a list falls by, in milliseconds or points, and the topic: where it is the same, the younger topic comes first. */
export interface Place {
  readonly key: number;
  readonly id: number;
}

/** `1795514400000-17`: where a page ended, as the next one is asked for. */
export const placePattern = /^\d{1,15}-\d{1,10}$/;

export function placeOf(text: string): Place {
  const [key = 0, id = 0] = text.split('-').map(Number);
  return { key, id };
}

export function textOf({ key, id }: Place): string {
  return `${String(key)}-${String(id)}`;
}

/** Below zero where one comes before the other. No two topics have one place, so any order of a list is the only one. */
export function inOrder(one: Place, other: Place): number {
  return other.key - one.key || other.id - one.id;
}

/** What the lists of several categories give together, which each give their first ones. */
export function merged<Item extends Place>(lists: readonly (readonly Item[])[], most: number): Item[] {
  return lists.flat().sort(inOrder).slice(0, most);
}

/** What stands on a page, of one topic more than it holds, and where the next page begins. */
export function pageOf<Item extends Place>(found: readonly Item[], size: number): { readonly items: Item[]; readonly next: string | null } {
  const items = found.slice(0, size);
  const last = items.at(-1);
  return { items, next: found.length > size && last ? textOf(last) : null };
}
