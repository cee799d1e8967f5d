import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import { Api } from '../../../api/api';
import { forumReadingMoveOn } from '../../../api/functions';

const every = 4_000;

/** Tells the server how far topics have been read: every few seconds, and when the reader leaves, also by closing the tab. */
@Injectable()
export class ReadFlush {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly read = new Map<number, number>();
  private readonly told = new Map<number, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const leave = (): void => {
      if (this.document.hidden) this.leave();
    };
    const gone = (): void => {
      this.leave();
    };
    this.document.addEventListener('visibilitychange', leave);
    this.document.defaultView?.addEventListener('pagehide', gone);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('visibilitychange', leave);
      this.document.defaultView?.removeEventListener('pagehide', gone);
      this.leave();
    });
  }

  /** The topic has been read up to that post. */
  upTo(topicId: number, number: number): void {
    if (number <= (this.read.get(topicId) ?? 0)) return;
    this.read.set(topicId, number);
    this.timer ??= setTimeout(() => void this.tell(), every);
  }

  private async tell(): Promise<void> {
    this.timer = undefined;
    const topics = this.untold();
    if (topics.length === 0) return;
    try {
      await this.api.invoke(forumReadingMoveOn, { body: { topics } });
      this.note(topics);
    } catch {
      // How far I have read is told again with the next post that I read.
    }
  }

  /** The page may be gone before an answer comes, so the request has to outlive it. */
  private leave(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const topics = this.untold();
    if (topics.length === 0) return;
    this.note(topics);
    const xsrf = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(this.document.cookie)?.[1] ?? '';
    const request = fetch(forumReadingMoveOn.PATH, {
      method: 'PUT',
      keepalive: true,
      headers: { 'content-type': 'application/json', 'x-xsrf-token': decodeURIComponent(xsrf) },
      body: JSON.stringify({ topics }),
    });
    request.catch(() => {
      topics.forEach(({ topicId }) => this.told.delete(topicId));
    });
  }

  private untold(): { topicId: number; lastReadNo: number }[] {
    return [...this.read]
      .filter(([topicId, number]) => number > (this.told.get(topicId) ?? 0))
      .map(([topicId, lastReadNo]) => ({ topicId, lastReadNo }));
  }

  private note(topics: readonly { topicId: number; lastReadNo: number }[]): void {
    for (const { topicId, lastReadNo } of topics) this.told.set(topicId, Math.max(lastReadNo, this.told.get(topicId) ?? 0));
  }
}
