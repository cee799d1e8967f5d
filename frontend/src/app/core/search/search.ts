import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Dialogs } from '../../ui/dialogs/dialogs';

/** Opens the search of Trellis, by its buttons or by "/" when nobody is typing. */
@Injectable({ providedIn: 'root' })
export class Search {
  private readonly dialogs = inject(Dialogs);
  private isOpen = false;

  constructor() {
    inject(DOCUMENT).addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      this.open();
    });
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    void this.dialogs
      .open(() => import('./search-dialog').then((part) => part.SearchDialog), undefined, 'input')
      .finally(() => (this.isOpen = false));
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
