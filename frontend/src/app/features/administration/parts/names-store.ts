import { Injectable, inject, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { peopleNames } from '../../../api/functions';
import type { PersonBrief } from '../../../api/models';

const mostAtOnce = 200;

/** Who the numbers in a list are. Each is asked for once. */
@Injectable()
export class NamesStore {
  private readonly api = inject(Api);
  private readonly known = signal<ReadonlyMap<number, PersonBrief>>(new Map());

  nameOf(id: number | null): string {
    if (id === null) return 'Trellis';
    return this.known().get(id)?.name ?? `Person ${id}`;
  }

  /** Fetches the names of those that are not known yet. */
  async learn(ids: readonly (number | null)[]): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => id !== null && !this.known().has(id));
    for (let start = 0; start < wanted.length; start += mostAtOnce) {
      const { items } = await this.api.invoke(peopleNames, { ids: wanted.slice(start, start + mostAtOnce).join(',') });
      this.known.update((known) => new Map([...known, ...items.map((person) => [person.id, person] as const)]));
    }
  }
}
