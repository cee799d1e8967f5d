import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { Api } from '../../api/api';
import { forumReportsCount } from '../../api/functions';
import { Session } from '../session/session';

/** How many reports wait for who is signed in, where they look after a category. */
@Injectable({ providedIn: 'root' })
export class ReportsCount {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly counted = signal({ looksAfter: false, waiting: 0 });
  readonly now = this.counted.asReadonly();

  constructor() {
    effect(() => {
      const person = this.session.person();
      untracked(() => {
        if (person && this.session.holds('forum-moderator')) void this.reload();
        else this.counted.set({ looksAfter: false, waiting: 0 });
      });
    });
  }

  /** A number that is a little old does no harm, so a failure is not spoken of. */
  async reload(): Promise<void> {
    const counted = await this.api.invoke(forumReportsCount).catch(() => null);
    if (counted) this.counted.set(counted);
  }
}
