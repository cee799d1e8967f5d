import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { Dialogs } from '../../ui/dialogs/dialogs';

const mostRecent = 5;

/** Opens the search of Trellis, by its buttons or by "/" when nobody is typing. */
@Injectable({ providedIn: 'root' })
export class Search {
  private readonly dialogs = inject(Dialogs);
  private isOpen = false;
  private readonly asked = signal<readonly string[]>([]);
  /** What was looked for, latest first. Kept on this page only, and gone when it is left: neither the server nor this computer writes it down. */
  readonly recent = this.asked.asReadonly();

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

  remember(words: string): void {
    const said = words.trim();
    if (said !== '') this.asked.update((before) => [said, ...before.filter((each) => each !== said)].slice(0, mostRecent));
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
