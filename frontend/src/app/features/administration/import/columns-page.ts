import { Component, inject } from '@angular/core';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { ColumnsStore, type ImportField } from './columns-store';
import { ReadingRules } from './reading-rules';

/** Which column of a staff file is what, and how its dates and numbers are written. */
@Component({
  selector: 'tr-columns-page',
  imports: [LoadProblem, Loading, PageHeader, ReadingRules],
  providers: [ColumnsStore],
  templateUrl: './columns-page.html',
  styles: `
    .label {
      display: inline-block;
    }
    .label::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class ColumnsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(ColumnsStore);
  protected readonly crumbs = [{ label: 'Staff import', link: '/administration/import' }, { label: 'Columns of the file' }];

  protected async change(field: ImportField): Promise<void> {
    const data = { field, save: (headings: readonly string[]) => this.store.saveHeadings(field, headings) };
    const saved = await this.dialogs.open<boolean>(() => import('./headings-dialog').then((part) => part.HeadingsDialog), data, 'textarea');
    if (saved) this.snackbar.show({ text: 'Saved. The next file is read like this.' });
  }
}
