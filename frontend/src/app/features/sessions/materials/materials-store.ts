import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { materialsList, materialsOrder, materialsRemove, materialsRestore } from '../../../api/functions';
import type { SessionMaterial, SessionMaterials } from '../../../api/models';

/** The slides, handouts and recordings of one date. */
@Injectable()
export class MaterialsStore {
  private readonly api = inject(Api);
  private readonly of = signal<number | null>(null);

  readonly source = resource({
    params: () => this.of() ?? undefined,
    loader: ({ params: id }) => this.api.invoke(materialsList, { id }),
  });
  readonly view = computed<SessionMaterials | null>(() => (this.source.hasValue() ? this.source.value() : null));
  readonly items = computed<readonly SessionMaterial[]>(() => this.view()?.items ?? []);

  get id(): number {
    return this.of() ?? 0;
  }

  show(id: number): void {
    this.of.set(id);
  }

  reload(): void {
    this.source.reload();
  }

  async remove({ id: materialId }: SessionMaterial): Promise<void> {
    await this.api.invoke(materialsRemove, { id: this.id, materialId });
    this.reload();
  }

  async restore({ id: materialId }: SessionMaterial): Promise<void> {
    await this.api.invoke(materialsRestore, { id: this.id, materialId });
    this.reload();
  }

  /** Puts a material one place up (-1) or down (1). @returns its place in the list from then on, counted from 1 */
  async move({ id }: SessionMaterial, by: -1 | 1): Promise<number> {
    const ids = this.items().map((item) => item.id);
    const from = ids.indexOf(id);
    const to = Math.min(ids.length - 1, Math.max(0, from + by));
    ids.splice(to, 0, ...ids.splice(from, 1));
    this.source.set(await this.api.invoke(materialsOrder, { id: this.id, body: { ids } }));
    return to + 1;
  }
}
