import { Global, Module } from '@nestjs/common';
import { PersonalData } from '../personal-data/index.js';
import { SearchController } from './api/search.controller.js';
import { CheckServer } from './application/check-server.js';
import { searchProviders } from './search.providers.js';
import { SearchDocumentsRepository } from './persistence/search-documents.repository.js';
import { SearchFeed } from './application/search-feed.js';
import { SearchRooms } from './search-room.js';

/** One search over everything that the rooms give to it. Global, because every room may. */
@Global()
@Module({ controllers: [SearchController], providers: [...searchProviders, CheckServer], exports: [SearchFeed, SearchRooms] })
export class SearchModule {
  constructor(personalData: PersonalData, documents: SearchDocumentsRepository) {
    personalData.add('search', (personId) => documents.everythingBy(personId));
  }
}
