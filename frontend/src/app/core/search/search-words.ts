import type { SearchHit, SearchResults } from '../../api/models';

/** What things are called that the search finds, in the order in which they stand among choices. */
export const kinds = [
  { kind: 'person', label: 'People', icon: 'person' },
  { kind: 'series', label: 'Sessions', icon: 'event' },
  { kind: 'wish', label: 'Topics for sessions', icon: 'lightbulb' },
  { kind: 'forum-topic', label: 'Forum', icon: 'forum' },
  { kind: 'forum-post', label: 'Replies in the forum', icon: 'forum' },
] as const;

/** `1 result`, `37 results`, `More than 200 results`. */
export function countInWords({ count, more }: Pick<SearchResults, 'count' | 'more'>): string {
  if (more) return count === 0 ? 'No result in the newest things' : `More than ${count} results`;
  if (count === 0) return 'No results';
  return count === 1 ? '1 result' : `${count} results`;
}

interface HitGroup {
  readonly kind: string;
  readonly label: string;
  readonly hits: readonly SearchHit[];
}

/** By what they are, the kind of the best result first. */
export function groupsOf(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, within]) => ({ kind, label: labelOf(kind), hits: within }));
}

function labelOf(kind: string): string {
  return kinds.find((each) => each.kind === kind)?.label ?? 'More';
}
