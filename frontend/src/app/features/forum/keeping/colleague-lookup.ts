import { Injectable, inject } from '@angular/core';
import { Api } from '../../../api/api';
import { peopleSearch } from '../../../api/functions';
import type { LookupItem } from '../../../ui/forms/lookup-field';

/** Finds colleagues by name, for the members of a category. */
@Injectable({ providedIn: 'root' })
export class ColleagueLookup {
  private readonly api = inject(Api);

  readonly find = async (text: string): Promise<readonly LookupItem[]> => {
    const { items } = await this.api.invoke(peopleSearch, { q: text, limit: 8 });
    return items.map(({ id, name, jobTitle, service }) => ({ id, name, about: [jobTitle, service?.name].filter(Boolean).join(', ') }));
  };
}
