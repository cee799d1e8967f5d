export * from './expect-harmless.js';
export * from './hostile-markdown.js';
