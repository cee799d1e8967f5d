/** A stretch of words that stayed, went or came. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words whose comparison would take longer are shown as all removed and all added. */
const LONGEST_MS = 500;

/** What changed between two wordings, word by word. The comparison is fetched with the first history. */
export async function wordChanges(before: string, after: string): Promise<WordChange[]> {
  const { diffWordsWithSpace } = await import('diff');
  const parts = diffWordsWithSpace(before, after, { timeout: LONGEST_MS });
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return parts.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}
