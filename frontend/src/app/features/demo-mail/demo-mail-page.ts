import { Component, computed, inject, resource, signal } from '@angular/core';
import { Api } from '../../api/api';
import { demoMailList, demoMailRead } from '../../api/functions';
import { EmptyState } from '../../ui/empty-state';
import { LoadProblem } from '../../ui/load-problem';
import { Loading } from '../../ui/loading';
import { PageHeader } from '../../ui/page-header';
import { When } from '../../ui/when';
import { piecesOf } from './mail-pieces';

/** In a demonstration no mail leaves the machine: what would have been sent to me can be read here. */
@Component({
  selector: 'tr-demo-mail-page',
  imports: [EmptyState, LoadProblem, Loading, PageHeader, When],
  styles: `
    .mail {
      white-space: pre-wrap;
    }
  `,
  templateUrl: './demo-mail-page.html',
})
export class DemoMailPage {
  private readonly api = inject(Api);
  protected readonly list = resource({ loader: () => this.api.invoke(demoMailList) });
  protected readonly mails = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly openId = signal<string | undefined>(undefined);
  protected readonly open = resource({ params: () => this.openId(), loader: ({ params: id }) => this.api.invoke(demoMailRead, { id }) });
  protected readonly pieces = computed(() => (this.open.hasValue() ? piecesOf(this.open.value().text) : []));

  protected toggle(id: string): void {
    this.openId.update((open) => (open === id ? undefined : id));
  }
}
