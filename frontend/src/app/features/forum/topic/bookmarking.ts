import { Injectable, inject } from '@angular/core';
import { Api } from '../../../api/api';
import { forumReadingBookmark, forumReadingLetGo } from '../../../api/functions';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { TopicStore } from './topic-store';

/** Keeps posts of an open topic where their reader finds them again: at once on the page, with a way back. */
@Injectable()
export class Bookmarking {
  private readonly api = inject(Api);
  private readonly store = inject(TopicStore);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  /** One wish after the other, since the last one counts. */
  private sent: Promise<unknown> = Promise.resolve();

  /** What the snackbar says is spoken by it; what it takes back has no other words. */
  async set(number: number, wanted: boolean): Promise<void> {
    const at = { id: this.store.id(), number };
    const undo = async (): Promise<void> => {
      if (await this.send(at, !wanted)) this.announcer.say(wanted ? 'The post is no longer bookmarked.' : 'The post is bookmarked again.');
    };
    this.snackbar.show({ text: wanted ? 'The post is bookmarked.' : 'The bookmark is removed.', undo: { run: undo } });
    await this.send(at, wanted);
  }

  private async send(at: { readonly id: number; readonly number: number }, wanted: boolean): Promise<boolean> {
    this.show(at, wanted);
    const sent = this.sent.then(() => this.api.invoke(wanted ? forumReadingBookmark : forumReadingLetGo, at));
    this.sent = sent.catch(() => undefined);
    try {
      await sent;
      return true;
    } catch (cause) {
      this.show(at, !wanted);
      this.snackbar.show({ text: problemOf(cause).detail });
      return false;
    }
  }

  /** The page may be of another topic by now. */
  private show({ id, number }: { readonly id: number; readonly number: number }, bookmarked: boolean): void {
    if (this.store.id() === id) this.store.bookmarked(number, bookmarked);
  }
}
