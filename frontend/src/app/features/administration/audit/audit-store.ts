import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';
import { Api } from '../../../api/api';
import { auditList } from '../../../api/functions';
import type { AuditPageView } from '../../../api/models';
import { NamesStore } from '../parts/names-store';
import { filtersOf } from './audit-filters';

const pageSize = 50;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Who did what to which record, newest first, as the address asks. */
@Injectable()
export class AuditStore {
  private readonly api = inject(Api);
  private readonly names = inject(NamesStore);
  readonly filters = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map(filtersOf)), { requireSync: true });
  private readonly request = computed(() => ({ ...this.filters(), limit: pageSize }), { equal: same });

  readonly firstPage = resource({ params: () => this.request(), loader: ({ params }) => this.page(params) });
  private readonly list = linkedSignal<AuditPageView | null, AuditPageView | null>({
    source: () => (this.firstPage.hasValue() ? this.firstPage.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  readonly items = computed(() => this.list()?.items ?? null);
  readonly hasMore = computed(() => (this.list()?.next ?? null) !== null);

  async more(): Promise<void> {
    const before = this.list()?.next ?? null;
    if (before === null) return;
    const page = await this.page({ ...this.request(), before });
    this.list.update((list) => list && { ...page, items: [...list.items, ...page.items] });
  }

  private async page(params: Parameters<typeof auditList>[2]): Promise<AuditPageView> {
    const page = await this.api.invoke(auditList, params);
    const { actorId, personId } = this.filters();
    await this.names.learn([actorId ?? null, personId ?? null, ...page.items.flatMap((entry) => [entry.actorId, entry.personId])]);
    return page;
  }
}
