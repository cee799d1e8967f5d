import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Live, type LiveMessage } from '../../../../platform/live/index.js';

export const listRooms = 'forum-category';

/** Something was written in these topics: a list that shows them, or should, is out of date. */
export type ListNewsMessage = LiveMessage & { readonly type: 'forum.list-news'; readonly topics: readonly number[] };

const TOLD_AFTER_MS = 2_000;

/** Tells open lists of a category what was written in it, once for all that comes within two seconds. */
@Injectable()
export class ListNews implements OnModuleDestroy {
  private readonly waiting = new Map<number, Set<number>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly live: Live) {}

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  /** Call it once it is committed. */
  written(categoryId: number, topicId: number): void {
    if (!this.live.isServing) return;
    const topics = this.waiting.get(categoryId) ?? new Set();
    this.waiting.set(categoryId, topics.add(topicId));
    this.timer ??= setTimeout(() => {
      this.tell();
    }, TOLD_AFTER_MS).unref();
  }

  /** Tells what waits. */
  tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [categoryId, topics] of this.waiting) {
      const message: ListNewsMessage = { type: 'forum.list-news', topics: [...topics] };
      this.live.send(`${listRooms}:${String(categoryId)}`, message);
    }
    this.waiting.clear();
  }
}
