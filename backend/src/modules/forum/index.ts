export { forumEntities } from './persistence/index.js';
