import { DOCUMENT, DestroyRef, inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Dialogs } from '../../../ui/dialogs/dialogs';

/** A page that holds words which are not saved yet. */
export interface HoldsUnsaved {
  unsaved(): boolean;
}

/** Asks before a page with unsaved words is left. */
export const keepsUnsaved: CanDeactivateFn<HoldsUnsaved> = (page) => {
  if (!page.unsaved()) return true;
  return inject(Dialogs).confirm({
    title: 'Leave without saving?',
    points: [{ icon: 'edit_note', text: 'What you changed on this page is not saved yet, and would be lost.' }],
    confirm: 'Leave without saving',
    keep: 'Stay on this page',
    danger: true,
  });
};

/** The same for closing the window or loading another site. Call it while constructing the page. */
export function warnBeforeClosing(page: HoldsUnsaved): void {
  const window = inject(DOCUMENT).defaultView;
  const warn = (event: BeforeUnloadEvent): void => {
    if (page.unsaved()) event.preventDefault();
  };
  window?.addEventListener('beforeunload', warn);
  inject(DestroyRef).onDestroy(() => window?.removeEventListener('beforeunload', warn));
}
