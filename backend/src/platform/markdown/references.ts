import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/** Something of the product that words can name, such as a person: written `@[Ruth Hughes](person:7)`, shown as `@Ruth Hughes`. */
export interface ReferenceKind {
  /** What it begins with. */
  readonly sign: '@' | '#';
  /** Where it leads to, within the product. */
  readonly link: (id: number) => string;
  /** How many of one text count; those after them are shown all the same. */
  readonly most: number;
}

/** By the word that stands before the colon. */
export type ReferenceKinds = Readonly<Record<string, ReferenceKind>>;

interface Reference {
  readonly kind: string;
  readonly id: number;
}

const LONGEST_NAME = 150;
const written = new RegExp(
  `([@#])\\[((?:[^\\[\\]\\\\\\n]|\\\\[^\\n]){1,${String(LONGEST_NAME)}})\\]\\(([a-z]{1,20}):([1-9]\\d{0,8})\\)`,
  'y',
);

/** Teaches the parser to read references. The name stays as it was when they were written. */
export function readReferences(parser: MarkdownIt, kinds: ReferenceKinds): void {
  parser.inline.ruler.before('link', 'reference', (state, silent) => {
    const found = referenceAt(state, kinds);
    if (!found) return false;
    const { name, kind, id, length, definition } = found;
    if (!silent) push(state, `${definition.sign}${name}`, { kind, id }, definition.link(id));
    state.pos += length;
    return true;
  });
}

function referenceAt(state: StateInline, kinds: ReferenceKinds) {
  const first = state.src.charCodeAt(state.pos);
  if (first !== 0x40 && first !== 0x23) return undefined;
  written.lastIndex = state.pos;
  const [all, sign, label = '', kind = '', id] = written.exec(state.src) ?? [];
  const definition = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  const name = label.replace(/\\([^\n])/g, '$1').trim();
  if (all === undefined || !definition || definition.sign !== sign || name === '' || state.pos + all.length > state.posMax)
    return undefined;
  return { name, kind, id: Number(id), length: all.length, definition };
}

/** Within a link it is only its name: a link inside a link leads nowhere. */
function push(state: StateInline, words: string, reference: Reference, href: string): void {
  if (state.linkLevel > 0) {
    state.pending += words;
    return;
  }
  const open = state.push('reference_open', 'a', 1);
  open.attrs = [
    ['href', href],
    ['class', 'md-ref'],
  ];
  open.meta = { ...reference };
  state.push('text', '', 0).content = words;
  state.push('reference_close', 'a', -1);
}

/** Whom and what a text names, in its order and each once. What it only quotes does not count: somebody else said it. */
export function referencesIn(tokens: readonly Token[], kinds: ReferenceKinds): Record<string, readonly number[]> {
  const found = new Map(Object.keys(kinds).map((kind) => [kind, new Set<number>()]));
  let quotes = 0;
  for (const { type, children } of tokens) {
    if (type === 'blockquote_open') quotes += 1;
    if (type === 'blockquote_close') quotes -= 1;
    if (quotes > 0) continue;
    for (const { meta } of children?.filter((child) => child.type === 'reference_open') ?? []) {
      const { kind, id } = meta as unknown as Reference;
      const ids = found.get(kind);
      if (ids && ids.size < (kinds[kind]?.most ?? 0)) ids.add(id);
    }
  }
  return Object.fromEntries([...found].map(([kind, ids]) => [kind, [...ids]]));
}
