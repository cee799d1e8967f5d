export { conversationRenderer, type RenderedConversation } from './conversation.js';
export { renderMarkdown, type RenderedMarkdown } from './markdown.js';
export { plainText } from './plain-text.js';
