import { DestroyRef, type Signal, computed, inject, signal } from '@angular/core';
import { followRoom } from './follow-room';
import { Live, type NamedReader, type ReadersNow } from './live';

const writingLasts = 6_000;
const nobody: ReadersNow = { count: 0 };

/** Who reads and writes in a room at the moment, in signals. */
export interface RoomReaders {
  /** How many people have the page on their screen, me among them; names only in small groups. Zero while it is not known. */
  readonly now: Signal<ReadersNow>;
  /** Whether somebody else writes; with a name where that is allowed. */
  readonly writing: Signal<{ readonly person: NamedReader | null } | null>;
  /** Call it at each key that I type. */
  iWrite(): void;
  /** Their post has come: nobody writes any more, as far as is known. */
  wrote(): void;
}

/**
 * Counts me among the readers of a room while the page is on the screen. Call it while constructing a part or a store.
 * @example readonly readers = readersOf(computed(() => `forum-topic:${this.id()}`));
 */
export function readersOf(room: Signal<string | null>): RoomReaders {
  const live = inject(Live);
  const now = signal(nobody);
  const writing = signal<{ readonly person: NamedReader | null } | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wrote = (): void => {
    clearTimeout(timer);
    writing.set(null);
  };
  followRoom(room, {
    message: () => undefined,
    resumed: () => undefined,
    evicted: () => now.set(nobody),
    readers: ({ count, people }) => now.set({ count, ...(people ? { people } : {}) }),
    writing: (person) => {
      clearTimeout(timer);
      writing.set({ person });
      timer = setTimeout(wrote, writingLasts);
    },
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  return {
    // A count that nothing keeps up to date is not shown.
    now: computed(() => (live.state() === 'live' ? now() : nobody)),
    writing: writing.asReadonly(),
    iWrite: () => {
      const name = room();
      if (name !== null) live.writing(name);
    },
    wrote,
  };
}
