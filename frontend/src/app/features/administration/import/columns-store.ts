import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { staffImportsMapping, staffImportsSaveMapping } from '../../../api/functions';
import type { StaffImportMappingView } from '../../../api/models';

export type Mapping = Omit<StaffImportMappingView, 'labels' | 'version'>;

/** One thing that a staff file may tell, and the headings that mean it. */
export interface ImportField {
  readonly key: string;
  readonly label: string;
  readonly headings: readonly string[];
}

/** How the council's staff files are read: saved once, used for each import. */
@Injectable()
export class ColumnsStore {
  private readonly api = inject(Api);
  readonly source = resource({ loader: () => this.api.invoke(staffImportsMapping) });
  readonly mapping = computed(() => (this.source.hasValue() ? this.source.value() : null));
  readonly fields = computed<readonly ImportField[]>(() => {
    const { labels = {}, columns = {} } = this.mapping() ?? {};
    return Object.entries(labels).map(([key, label]) => ({ key, label, headings: columns[key] ?? [] }));
  });

  /** @throws Problem where someone else saved it since */
  async save(change: Partial<Mapping>): Promise<void> {
    const mapping = this.mapping();
    if (!mapping) return;
    const { labels: _, ...body } = mapping;
    this.source.set(await this.api.invoke(staffImportsSaveMapping, { body: { ...body, ...change } }));
  }

  saveHeadings(field: ImportField, headings: readonly string[]): Promise<void> {
    return this.save({ columns: { ...this.mapping()?.columns, [field.key]: [...headings] } });
  }
}
