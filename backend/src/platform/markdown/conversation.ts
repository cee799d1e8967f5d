import type { MarkdownIt, Token } from 'markdown-it';
import sanitize from 'sanitize-html';
import { allowed, RENDERER_VERSION, type RenderedMarkdown } from './markdown.js';
import { newParser } from './parser.js';
import { plainText } from './plain-text.js';
import { readReferences, referencesIn, type ReferenceKinds } from './references.js';

/** What people write to each other. */
export interface RenderedConversation<Kind extends string> extends RenderedMarkdown {
  /** Ids of what the words name, by kind, in their order, each once. */
  readonly references: Readonly<Record<Kind, readonly number[]>>;
}

/** The languages that a block of code may say it is in. */
const codeLanguages = [
  ...[
    'bash',
    'c',
    'cpp',
    'csharp',
    'css',
    'csv',
    'dax',
    'diff',
    'go',
    'html',
    'ini',
    'java',
    'javascript',
    'js',
    'json',
    'kotlin',
    'markdown',
  ],
  ...['php', 'powershell', 'python', 'r', 'ruby', 'rust', 'shell', 'sql', 'text', 'toml', 'ts', 'typescript', 'vb', 'vba', 'xml', 'yaml'],
];

const allowedHere = {
  ...allowed,
  allowedAttributes: { ...allowed.allowedAttributes, blockquote: ['cite'] },
  allowedClasses: {
    a: ['md-ref'],
    code: codeLanguages.map((language) => `language-${language}`),
    li: ['md-task', 'md-task--done'],
    p: ['md-source'],
  },
} satisfies sanitize.IOptions;

/**
 * Makes a renderer for conversations: all that `renderMarkdown` renders, and lists of tasks, quotes that say where they are from, blocks of code that
 * say their language, and references to what the room knows.
 */
export function conversationRenderer<const Kinds extends ReferenceKinds>(
  kinds: Kinds,
): (source: string) => RenderedConversation<keyof Kinds & string> {
  const parser = newParser();
  readReferences(parser, kinds);
  readTasks(parser);
  readQuoteSources(parser);
  return (source) => {
    const tokens = parser.parse(source, {});
    const html = sayTasks(sanitize(parser.renderer.render(tokens, parser.options, {}), allowedHere).trim());
    const references = referencesIn(tokens, kinds) as Record<keyof Kinds, readonly number[]>;
    return { html, text: plainText(html), rendererVersion: RENDERER_VERSION, references };
  };
}

const box = /^\[([ xX])\] /;

/** `- [x] Ring Ruth` is a task that is done. */
function readTasks(parser: MarkdownIt): void {
  parser.core.ruler.push('tasks', ({ tokens }) => {
    tokens.forEach((item, index) => {
      if (item.type !== 'list_item_open' || tokens[index + 1]?.type !== 'paragraph_open') return;
      const words = tokens[index + 2]?.children?.[0];
      const state = words?.type === 'text' ? box.exec(words.content)?.[1] : undefined;
      if (!words || state === undefined) return;
      words.content = words.content.slice('[x] '.length);
      item.attrSet('class', state === ' ' ? 'md-task' : 'md-task md-task--done');
    });
  });
}

/** The box is drawn by the page; the state is said in words, which also reach screen readers and mails. */
function sayTasks(html: string): string {
  return html.replace(/<li class="md-task( md-task--done)?">/g, (item: string, done: string | undefined) => {
    return `${item}<span class="md-said">${done ? 'Done' : 'To do'}: </span>`;
  });
}

/** A quote whose first paragraph is nothing but a link within the product, such as `> [Ruth, post 2](/forum/t/12/2):`, is from there. */
function readQuoteSources(parser: MarkdownIt): void {
  parser.core.ruler.push('quote-sources', ({ tokens }) => {
    for (const [index, quote] of tokens.entries()) {
      const [paragraph, words] = [tokens[index + 1], tokens[index + 2]];
      if (quote.type !== 'blockquote_open' || paragraph?.type !== 'paragraph_open') continue;
      const source = onlyLink(words?.children ?? []);
      if (source === undefined) continue;
      quote.attrSet('cite', source);
      paragraph.attrSet('class', 'md-source');
    }
  });
}

/** Where it leads to, if it is within the product. */
function onlyLink(children: readonly Token[]): string | undefined {
  const [open] = children;
  const end = children.findIndex(({ type }) => type === 'link_close');
  const after = children.slice(end + 1).map(({ type, content }) => (type === 'text' ? content : type));
  const href = open?.type === 'link_open' ? open.attrGet('href') : null;
  return typeof href === 'string' && href.startsWith('/') && /^:?$/.test(after.join('').trim()) ? href : undefined;
}
