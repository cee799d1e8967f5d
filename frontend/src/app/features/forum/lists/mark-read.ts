import { Injectable, inject } from '@angular/core';
import { Api } from '../../../api/api';
import { forumReadingMark, forumReadingUndo } from '../../../api/functions';
import { problemOf } from '../../../core/http/problem';
import { Snackbar } from '../../../ui/feedback/snackbar';

/** Marks everything as read, with a way back. */
@Injectable({ providedIn: 'root' })
export class MarkRead {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);

  /** @param changed told when it is done, and when it is undone */
  async run(categoryId: number | null, text: string, changed: (read: boolean) => void): Promise<void> {
    try {
      const mark = await this.api.invoke(forumReadingMark, { body: { categoryId } });
      changed(true);
      const undo = async (): Promise<void> => {
        await this.api.invoke(forumReadingUndo, { body: mark });
        changed(false);
      };
      this.snackbar.show({ text, undo: { run: () => this.say(undo) } });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }

  private async say(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
      this.snackbar.show({ text: 'What was unread before is unread again.' });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
