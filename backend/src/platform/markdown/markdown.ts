import MarkdownIt from 'markdown-it';
import sanitize from 'sanitize-html';

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
const RENDERER_VERSION = 1;

const schemes = ['http', 'https', 'mailto'];

const parser = new MarkdownIt('default', { html: false, linkify: true, typographer: false, breaks: true, maxNesting: 20 });
// Pictures would fetch whatever address the writer chose as soon as somebody reads.
parser.disable('image');
parser.validateLink = (address) => hasAllowedScheme(address);
// Only addresses that name their scheme become links: "minutes.doc" is a file, not a site.
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false });

const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code', 'strong', 'em', 's', 'a'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: schemes,
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  nestingLimit: 100,
  // The page around it owns the first two levels of headings.
  transformTags: {
    h1: 'h3',
    h2: 'h4',
    a: (tagName, attribs) => ({ tagName, attribs: { ...(attribs['href'] ? { href: attribs['href'] } : {}), rel: 'noopener' } }),
  },
};

/**
 * Markdown to safe HTML: no HTML of the writer's own, no pictures, links only to http, https, mailto and places within the product.
 * What the parser makes is sanitised again, so that a hole in one of the two is not a hole in the product.
 */
export function renderMarkdown(source: string): RenderedMarkdown {
  const html = sanitize(parser.render(source), allowed).trim();
  return { html, text: plainText(html), rendererVersion: RENDERER_VERSION };
}

function hasAllowedScheme(address: string): boolean {
  const compact = address.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  if (/^[\\/]{2}/.test(compact)) return false;
  const scheme = /^([^/?#]*?):/.exec(compact)?.[1];
  return scheme === undefined || schemes.includes(scheme.toLowerCase());
}

/** Tags are cut out by pattern, which is safe here only: sanitize-html leaves no angle bracket outside a tag, nor inside an attribute. */
function plainText(html: string): string {
  const words = html.replace(/<(\/?)([a-z0-9]+)[^>]*>/g, (_tag, closing: string, name: string) =>
    name === 'br' || name === 'hr' || (closing && !inline.has(name)) ? ' ' : '',
  );
  return decodeEntities(words).replace(/\s+/g, ' ').trim();
}

const inline = new Set(['a', 'strong', 'em', 's', 'code']);

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** sanitize-html writes these four and no other. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);
}
