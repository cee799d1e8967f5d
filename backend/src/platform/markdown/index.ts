export { renderMarkdown, type RenderedMarkdown } from './markdown.js';
