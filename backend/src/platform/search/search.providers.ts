import type { Provider } from '@nestjs/common';
import { CommonWords } from './application/common-words.js';
import { FindPlaces } from './application/find-places.js';
import { FullTextSearch } from './application/full-text-search.js';
import { SearchFeed } from './application/search-feed.js';
import { KeepSearch } from './jobs/keep-search.js';
import { SearchDocumentsRepository } from './persistence/search-documents.repository.js';
import { SearchIndexRepository } from './persistence/search-index.repository.js';
import { SearchRooms } from './search-room.js';
import { Search } from './search.js';

/** The search by itself, without the network. */
export const searchProviders: Provider[] = [
  CommonWords,
  FindPlaces,
  KeepSearch,
  SearchDocumentsRepository,
  SearchFeed,
  SearchIndexRepository,
  SearchRooms,
  { provide: Search, useClass: FullTextSearch },
];
