import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { problemReportsList } from '../../../api/functions';
import type { ProblemReportsView } from '../../../api/models';
import { EmptyState } from '../../../ui/empty-state';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { When } from '../../../ui/when';
import { WhoCanSee } from '../../../ui/who-can-see';
import { NamesStore } from '../parts/names-store';

/** What people told us does not work, newest first. */
@Component({
  selector: 'tr-problems-page',
  imports: [RouterLink, EmptyState, LoadProblem, Loading, PageHeader, When, WhoCanSee],
  providers: [NamesStore],
  template: `
    <tr-page-header heading="Problem reports" lede="What people told us went wrong, or could not use. The newest comes first." />
    @if (source.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="source.reload()" />
    } @else if (reports(); as reports) {
      <div class="stack stack--5 measure">
        <div class="card card--flush">
          @if (reports.length > 0) {
            <ul class="list list--card">
              @for (report of reports; track report.id) {
                <li class="stack stack--2">
                  <p class="t-title">
                    @if (report.personId; as id) {
                      <a class="link-quiet" [routerLink]="['/people', id]">{{ names.nameOf(id) }}</a>
                    } @else {
                      Somebody who was not signed in
                    }
                  </p>
                  <p class="words">{{ report.what }}</p>
                  @if (report.contact) {
                    <p class="t-small">
                      Answer to <a [href]="'mailto:' + report.contact">{{ report.contact }}</a>
                    </p>
                  }
                  <p class="t-fine t-muted">
                    <tr-when [from]="report.createdAt" />
                    @if (report.page) {
                      on the page {{ report.page }}
                    }
                  </p>
                </li>
              }
            </ul>
          } @else {
            <tr-empty [level]="2" heading="No reports" text="When somebody presses ‘Report a problem’, their words will be here." />
          }
        </div>
        <tr-who>Administrators see these reports. People find their own in the download of their data.</tr-who>
      </div>
    } @else {
      <tr-loading what="reports" shape="lines" (retry)="source.reload()" />
    }
  `,
  styles: `
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class ProblemsPage {
  private readonly api = inject(Api);
  protected readonly names = inject(NamesStore);
  protected readonly source = resource({ loader: () => this.load() });
  protected readonly reports = computed(() => (this.source.hasValue() ? this.source.value().items : null));

  private async load(): Promise<ProblemReportsView> {
    const reports = await this.api.invoke(problemReportsList);
    await this.names.learn(reports.items.map(({ personId }) => personId));
    return reports;
  }
}
