import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { staffImportsMapping } from '../../../api/functions';
import type { StaffImportView } from '../../../api/models';

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const delimiters: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** How the file was read: which column became what. @example <tr-run-file [run]="run" /> */
@Component({
  selector: 'tr-run-file',
  imports: [RouterLink],
  template: `
    <section class="card stack stack--3" aria-labelledby="file-heading">
      <h2 class="t-h2" id="file-heading">How the file was read</h2>
      <dl class="kv">
        <div>
          <dt>In it</dt>
          <dd>{{ run().mode === 'full' ? 'Everyone who works here' : 'Only what has changed' }}</dd>
        </div>
        <div>
          <dt>Empty cells</dt>
          <dd>{{ run().blank === 'unchanged' ? 'Leave things as they are' : 'Make things empty' }}</dd>
        </div>
        <div>
          <dt>Written in</dt>
          <dd>{{ encoding() }}, with {{ delimiter() }}</dd>
        </div>
      </dl>
      <details class="more">
        <summary>Columns: {{ run().columns.length }} read, {{ run().unread.length }} not</summary>
        <div class="stack stack--3">
          <dl class="kv">
            @for (column of run().columns; track column.heading) {
              <div>
                <dt>{{ column.heading }}</dt>
                <dd>{{ labels()[column.field] ?? column.field }}</dd>
              </div>
            }
          </dl>
          @if (run().unread.length > 0) {
            <p class="t-small">Not read: {{ run().unread.join(', ') }}.</p>
          }
          <p class="t-small"><a routerLink="/administration/import/columns">Change which column is what</a></p>
        </div>
      </details>
    </section>
  `,
  styles: `
    dt,
    dd {
      overflow-wrap: anywhere;
    }
  `,
})
export class RunFile {
  private readonly api = inject(Api);
  private readonly mapping = resource({ loader: () => this.api.invoke(staffImportsMapping) });
  /** How each field is named in words. */
  protected readonly labels = computed<Readonly<Record<string, string>>>(() =>
    this.mapping.hasValue() ? this.mapping.value().labels : {},
  );
  readonly run = input.required<StaffImportView>();
  protected readonly encoding = computed(() => encodings[this.run().encoding] ?? this.run().encoding);
  protected readonly delimiter = computed(() => delimiters[this.run().delimiter] ?? this.run().delimiter);
}
