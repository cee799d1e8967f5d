import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';

/** Whether the server can be reached, as far as the browser and the last request tell. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly deviceOnline = signal(this.window?.navigator.onLine ?? true);
  private readonly lastRequestArrived = signal(true);

  readonly online = computed(() => this.deviceOnline() && this.lastRequestArrived());

  constructor() {
    this.window?.addEventListener('online', () => {
      this.deviceOnline.set(true);
      this.lastRequestArrived.set(true);
    });
    this.window?.addEventListener('offline', () => {
      this.deviceOnline.set(false);
    });
  }

  reached(): void {
    this.lastRequestArrived.set(true);
  }

  missed(): void {
    this.lastRequestArrived.set(false);
  }
}
