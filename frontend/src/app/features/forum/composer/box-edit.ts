import type { Selected } from './text-edits';

/** What stands in a box, with what is selected. */
export function selectedIn(box: HTMLTextAreaElement): Selected {
  return { text: box.value, from: box.selectionStart, to: box.selectionEnd };
}

/**
 * Writes into a box as if it were typed, so that the browser's own undo takes it back. Only what differs is replaced.
 * Where the browser cannot do that, the words are set.
 */
export function write(box: HTMLTextAreaElement, { text, from, to }: Selected): void {
  const before = box.value;
  if (text !== before) {
    const start = commonStart(before, text);
    const end = commonEnd(before, text, start);
    box.focus();
    box.setSelectionRange(start, before.length - end);
    if (!typed(box, text.slice(start, text.length - end))) box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  box.setSelectionRange(from, to);
}

/** The only way there is to write with undo, however old it is called. */
function typed(box: HTMLTextAreaElement, words: string): boolean {
  const { ownerDocument } = box as { ownerDocument: { execCommand?: (command: string, ui: boolean, value: string) => boolean } };
  return ownerDocument.execCommand?.(words === '' ? 'delete' : 'insertText', false, words) ?? false;
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let length = 0;
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  return length;
}
