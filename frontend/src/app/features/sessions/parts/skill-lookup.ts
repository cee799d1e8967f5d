import { Injectable, inject } from '@angular/core';
import { Api } from '../../../api/api';
import { peopleSkills } from '../../../api/functions';
import type { LookupItem } from '../../../ui/forms/lookup-field';

/** Finds skills of the vocabulary, also by their other names. */
@Injectable({ providedIn: 'root' })
export class SkillLookup {
  private readonly api = inject(Api);

  readonly find = async (text: string): Promise<readonly LookupItem[]> => {
    const { items } = await this.api.invoke(peopleSkills, { q: text, limit: 8 });
    return items.map(({ id, name, groupName }) => ({ id, name, about: groupName }));
  };
}
