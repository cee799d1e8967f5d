import { Injectable, signal } from '@angular/core';

const most = 5;

/** What was looked for, latest first. Kept on this page only, and gone when it is left: neither the server nor this computer writes it down. */
@Injectable({ providedIn: 'root' })
export class RecentSearches {
  private readonly asked = signal<readonly string[]>([]);
  readonly words = this.asked.asReadonly();

  remember(words: string): void {
    const said = words.trim();
    if (said !== '') this.asked.update((before) => [said, ...before.filter((each) => each !== said)].slice(0, most));
  }
}
