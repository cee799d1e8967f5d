import { SearchDocument, SearchProgress, SearchTurn } from './search-document.entity.js';

export const searchEntities = [SearchDocument, SearchProgress, SearchTurn];
