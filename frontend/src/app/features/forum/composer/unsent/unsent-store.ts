import { Injectable } from '@angular/core';
import type { UnsentPost } from './unsent-post';

const database = 'trellis-forum';
const posts = 'unsent';

/** Keeps what is not sent yet on this device, so that a closed window loses nothing. Where the browser refuses that, for as long as the page lasts. */
@Injectable({ providedIn: 'root' })
export class UnsentStore {
  private readonly opened = open();
  private readonly held = new Map<string, UnsentPost>();

  async all(): Promise<UnsentPost[]> {
    const found = await this.run<UnsentPost[]>('readonly', (store) => store.getAll() as IDBRequest<UnsentPost[]>);
    return [...(found ?? this.held.values())].sort((one, other) => one.at.localeCompare(other.at));
  }

  async put(post: UnsentPost): Promise<void> {
    this.held.set(post.key, post);
    await this.run('readwrite', (store) => store.put(post));
  }

  async remove(key: string): Promise<void> {
    this.held.delete(key);
    await this.run('readwrite', (store) => store.delete(key));
  }

  private async run<Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result | undefined> {
    const opened = await this.opened;
    if (!opened) return undefined;
    return new Promise((resolve, reject) => {
      const transaction = opened.transaction(posts, mode);
      const request = work(transaction.objectStore(posts));
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onerror = () => {
        reject(transaction.error ?? new Error('Storage on this device failed.'));
      };
    });
  }
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    // Some private windows have no storage at all, others refuse it when it is asked for.
    const request = (globalThis as { indexedDB?: IDBFactory }).indexedDB?.open(database, 1);
    if (!request) {
      resolve(null);
      return;
    }
    request.onupgradeneeded = () => {
      request.result.createObjectStore(posts, { keyPath: 'key' });
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      resolve(null);
    };
  });
}
