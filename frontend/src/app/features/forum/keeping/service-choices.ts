import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { peopleServices } from '../../../api/functions';

/** The parts of the council that something is for, as options of a select. */
@Injectable({ providedIn: 'root' })
export class ServiceChoices {
  private readonly api = inject(Api);
  private readonly services = resource({ loader: () => this.api.invoke(peopleServices) });

  readonly options = computed(() => [
    { value: '', label: 'The whole council' },
    ...(this.services.hasValue()
      ? this.services
          .value()
          .items.filter(({ kind }) => kind !== 'council' && kind !== 'team')
          .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
          .map(({ id, name }) => ({ value: String(id), label: name }))
      : []),
  ]);
}
