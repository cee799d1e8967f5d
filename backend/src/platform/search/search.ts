import type { Actor } from '../access/index.js';
import type { SearchQuestion, SearchResults } from './api/search.schemas.js';

/** Finds what a person may read. The database does it here; another engine could stand behind the same question. */
export abstract class Search {
  /** @throws TooManyAttempts for somebody who asks faster than people type */
  abstract find(actor: Actor, question: SearchQuestion): Promise<SearchResults>;
}
