export { SearchFeed } from './application/search-feed.js';
export { KeepSearch } from './jobs/keep-search.js';
export { searchEntities } from './persistence/index.js';
export { EVERYONE, type Findable, type Readable, type SearchRoom, SearchRooms, type Shown } from './search-room.js';
export { SearchModule } from './search.module.js';
export { SearchPeople, type SearchPerson } from './search-people.js';
