import Parser, { type MarkdownIt } from 'markdown-it';

/** Where links may lead, beside places within the product. */
export const schemes: readonly string[] = ['http', 'https', 'mailto'];

export function newParser(): MarkdownIt {
  const parser = new Parser('default', { html: false, linkify: true, typographer: false, breaks: true, maxNesting: 20 });
  // Pictures would fetch whatever address the writer chose as soon as somebody reads.
  parser.disable('image');
  parser.validateLink = hasAllowedScheme;
  // Only addresses that name their scheme become links: "minutes.doc" is a file, not a site.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false });
  return parser;
}

function hasAllowedScheme(address: string): boolean {
  const compact = address.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  if (/^[\\/]{2}/.test(compact)) return false;
  const scheme = /^([^/?#]*?):/.exec(compact)?.[1];
  return scheme === undefined || schemes.includes(scheme.toLowerCase());
}
