import { Injectable } from '@nestjs/common';
import { SearchPeople, type SearchPerson } from '../../../platform/search/index.js';
import { Directory } from './directory.js';

/** Tells the search who wrote what it found. */
@Injectable()
export class PeopleSearchPeople extends SearchPeople {
  constructor(private readonly directory: Directory) {
    super();
  }

  async here(ids: readonly number[]): Promise<ReadonlyMap<number, SearchPerson>> {
    const found = ids.length === 0 ? new Map<number, never>() : await this.directory.find(ids);
    return new Map([...found].filter(([, { state }]) => state === 'here').map(([id, { name, initials }]) => [id, { id, name, initials }]));
  }
}
