import sanitize from 'sanitize-html';
import { newParser, schemes } from './parser.js';
import { plainText } from './plain-text.js';

/** What a person wrote, made ready once, when it is saved. Readers get it as it stands. */
export interface RenderedMarkdown {
  /** Safe to put into a page. */
  readonly html: string;
  /** The words alone, for previews, search and mail. */
  readonly text: string;
  /** Rows with an older number are rendered again by whoever changes the renderer. */
  readonly rendererVersion: number;
}

/** Raise it with every change to what the renderer or the list of tags lets through. */
export const RENDERER_VERSION = 2;

/** What both renderers let into a page; conversations add to it. */
export const allowed = {
  allowedTags: [
    ...['h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code', 'strong', 'em', 's', 'a'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: [...schemes],
  allowedSchemesAppliedToAttributes: ['href', 'cite'],
  allowProtocolRelative: false,
  nestingLimit: 100,
  // The page around it owns the first two levels of headings.
  transformTags: {
    h1: 'h3',
    h2: 'h4',
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noopener' } }),
  },
} satisfies sanitize.IOptions;

const parser = newParser();

/**
 * Markdown to safe HTML: no HTML of the writer's own, no pictures, links only to http, https, mailto and places within the product.
 * What the parser makes is sanitised again, so that a hole in one of the two is not a hole in the product.
 */
export function renderMarkdown(source: string): RenderedMarkdown {
  const html = sanitize(parser.render(source), allowed).trim();
  return { html, text: plainText(html), rendererVersion: RENDERER_VERSION };
}
