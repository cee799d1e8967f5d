import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Snackbar } from '../../../ui/feedback/snackbar';

/** Puts the address of a page into the clipboard. */
@Injectable({ providedIn: 'root' })
export class CopyLink {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly snackbar = inject(Snackbar);

  async copy(path: string): Promise<void> {
    const address = new URL(path, this.window?.location.origin).href;
    try {
      await this.window?.navigator.clipboard.writeText(address);
      this.snackbar.show({ text: 'Link copied.' });
    } catch {
      // Some browsers refuse it by policy: then the address is there to be copied by hand.
      this.snackbar.show({ text: `Your browser did not let us copy. The link is ${address}` });
    }
  }
}
