/** What is being typed after @ or #, and where it begins. */
export interface Naming {
  readonly sign: '@' | '#';
  readonly words: string;
  readonly from: number;
}

const LONGEST = 40;

/**
 * Whom or what somebody is about to name at the cursor: `@ru`, also with a second word, `@ruth hu`. Nothing within words, so that a mail
 * address stays one.
 */
export function namingAt(text: string, cursor: number): Naming | null {
  const before = text.slice(Math.max(0, cursor - LONGEST), cursor);
  const found = /(?:^|[\s(])([@#])((?:[\p{L}\p{N}'’.-]+ )?[\p{L}\p{N}'’.-]*)$/u.exec(before);
  if (!found) return null;
  const [, sign, words = ''] = found;
  if ((sign === '#' && words === '') || words.endsWith(' ')) return null;
  return { sign: sign as Naming['sign'], words, from: cursor - words.length - 1 };
}

/** What stands in the post for a person or a skill: readable, and meaning nobody else. */
export function referenceTo(sign: Naming['sign'], { id, name }: { readonly id: number; readonly name: string }): string {
  return `${sign}[${name.replace(/[\\[\]]/g, '\\$&')}](${sign === '@' ? 'person' : 'skill'}:${id})`;
}

/** Puts it in place of what was typed. @returns the words, and where the cursor is then */
export function named(
  text: string,
  { from }: Naming,
  cursor: number,
  reference: string,
): { readonly text: string; readonly cursor: number } {
  const after = text.slice(cursor);
  const space = /^[\s.,;:!?)]/.test(after) ? '' : ' ';
  return { text: text.slice(0, from) + reference + space + after, cursor: from + reference.length + space.length };
}
