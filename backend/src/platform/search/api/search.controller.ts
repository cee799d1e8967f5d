import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../access/index.js';
import { Search } from '../search.js';
import { searchQuerySchema, searchResultsSchema, type SearchQuestion, type SearchResults } from './search.schemas.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly search: Search) {}

  /** Everything I may read that holds these words, best first; without words, what the filters leave, newest first. */
  @Get()
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: searchResultsSchema })
  find(@Me() me: Actor, @Query({ schema: searchQuerySchema }) question: SearchQuestion): Promise<SearchResults> {
    return this.search.find(me, question);
  }
}
