import { Injectable, inject } from '@angular/core';
import { Api } from '../../../api/api';
import { peopleSearch } from '../../../api/functions';
import type { LookupItem } from '../../../ui/forms/lookup-field';

/** Finds colleagues by name, for fields that name a person. */
@Injectable({ providedIn: 'root' })
export class PeopleLookup {
  private readonly api = inject(Api);

  readonly find = async (text: string): Promise<readonly LookupItem[]> => {
    const { items } = await this.api.invoke(peopleSearch, { q: text, limit: 8 });
    return items.map(({ id, name, service }) => ({ id, name, about: service?.name ?? '' }));
  };
}
