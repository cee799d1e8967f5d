import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StaffImportView } from '../../../api/models';
import { EmptyState } from '../../../ui/empty-state';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { changing, rows, runStates } from './run-words';
import { RunsStore } from './runs-store';
import { UploadForm } from './upload-form';

/** Staff files: send one, and see what became of the ones before. */
@Component({
  selector: 'tr-runs-page',
  imports: [RouterLink, EmptyState, Icon, LoadProblem, Loading, PageHeader, StateChip, UploadForm, When],
  providers: [RunsStore],
  template: `
    <tr-page-header
      heading="Staff import"
      lede="Brings the people, jobs and managers of the HR system into Trellis. You see every change before anything is written."
    >
      <a class="btn btn--outlined" routerLink="/administration/import/columns"><tr-icon name="tune" />Columns of the file</a>
    </tr-page-header>
    <div class="cols cols--even">
      <section class="stack stack--4" aria-labelledby="new-heading">
        <h2 class="t-h2" id="new-heading">Import a file</h2>
        <div class="card"><tr-upload-form /></div>
      </section>
      <section class="stack stack--4" aria-labelledby="runs-heading">
        <h2 class="t-h2" id="runs-heading">Imports so far</h2>
        @if (store.source.error(); as cause) {
          <tr-load-problem [cause]="cause" (retry)="store.source.reload()" />
        } @else if (store.runs(); as runs) {
          <div class="card card--flush">
            @if (runs.length > 0) {
              <ul class="list list--card">
                @for (run of runs; track run.id) {
                  <li class="stack stack--2">
                    <div class="row between row--top">
                      <h3 class="t-title name">
                        <a class="link-quiet" [routerLink]="['/administration/import', run.id]">{{ run.fileName }}</a>
                      </h3>
                      <tr-state [kind]="states[run.state].kind" [icon]="states[run.state].icon">{{ states[run.state].words }}</tr-state>
                    </div>
                    <p class="t-small t-muted">{{ inWords(run) }}</p>
                    <p class="t-fine t-muted">
                      <tr-when [from]="run.startedAt" />
                      @if (run.startedBy; as by) {
                        by {{ by }}
                      }
                    </p>
                  </li>
                }
              </ul>
            } @else {
              <tr-empty heading="No imports yet" text="Send the first staff file: nothing is changed until you say so." />
            }
          </div>
        } @else {
          <tr-loading what="imports" shape="lines" (retry)="store.source.reload()" />
        }
      </section>
    </div>
  `,
  styles: `
    .name {
      flex: 1 1 200px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class RunsPage {
  protected readonly store = inject(RunsStore);
  protected readonly states = runStates;

  protected inWords(run: StaffImportView): string {
    const what = run.mode === 'full' ? 'Everyone' : 'Changes only';
    const count = changing(run);
    return `${what}. ${count === 0 ? 'No changes' : `${rows(count)} with changes`}.`;
  }
}
