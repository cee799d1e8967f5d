import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt('default', { html: false, linkify: true, typographer: false, breaks: true, maxNesting: 20 });
parser.disable('image');
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false });
// The page around it owns the first two levels of headings.
parser.core.ruler.push('headings-below-the-page', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
  }
});

/** Markdown as the page will show it. The server renders and sanitises it again when it is saved; here Angular sanitises it. */
export function previewOf(source: string): string {
  return source.trim() === '' ? '<p>Nothing written yet.</p>' : parser.render(source);
}
