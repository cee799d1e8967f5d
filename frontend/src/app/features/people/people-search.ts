import { Injectable, inject } from '@angular/core';
import { Api } from '../../api/api';
import { peopleSearch } from '../../api/functions';
import type { SearchHit, SearchSource } from '../../core/search/search-source';
import { inOneLine } from './parts/person-words';

/** Colleagues in the search of Trellis. */
@Injectable()
export class PeopleSearch implements SearchSource {
  private readonly api = inject(Api);
  readonly heading = 'People';

  async find(words: string): Promise<readonly SearchHit[]> {
    if (words.length < 2) return [];
    const { items } = await this.api.invoke(peopleSearch, { q: words, limit: 5 });
    return items.map((person) => ({ title: person.name, about: inOneLine(person), link: `/people/${person.id}` }));
  }
}
