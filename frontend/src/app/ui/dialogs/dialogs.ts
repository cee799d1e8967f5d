import { Injectable, Injector, type Type, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Question } from './question';

/** Opens dialogs. Material's dialog is fetched with the first one, so that no page pays for it that asks nothing. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly injector = inject(Injector);
  private fetching = false;

  /**
   * Opens a part as a dialog, with its data (`inject(MAT_DIALOG_DATA)`), and gives what it was closed with; undefined when it was dismissed.
   * The focus goes to the title, or to what `focusOn` selects.
   * @example const reason = await dialogs.open<string>(() => import('./cancel-dialog').then((part) => part.CancelDialog), { occurrence });
   */
  async open<Result>(load: () => Promise<Type<unknown>>, data?: unknown, focusOn = '#dialog-title'): Promise<Result | undefined> {
    // A second press while the first dialog is being fetched must not open it twice.
    if (this.fetching) return undefined;
    this.fetching = true;
    const [{ MatDialog }, part] = await Promise.all([import('@angular/material/dialog'), load()]).finally(() => {
      this.fetching = false;
    });
    const dialog = this.injector.get(MatDialog).open<unknown, unknown, Result>(part, {
      data,
      width: '560px',
      maxWidth: '100vw',
      panelClass: 'dialog-pane',
      ariaLabelledBy: 'dialog-title',
      autoFocus: focusOn,
      restoreFocus: true,
    });
    return firstValueFrom(dialog.afterClosed(), { defaultValue: undefined });
  }

  /** Asks before something serious. True only when the person chose to go on. */
  async confirm(question: Question): Promise<boolean> {
    return (await this.open<boolean>(() => import('./confirm-dialog').then((part) => part.ConfirmDialog), question)) ?? false;
  }
}
