import { HttpClient, HttpEventType, HttpXhrBackend, HttpXsrfTokenExtractor, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { type Observable, type Subscription, tap } from 'rxjs';
import { Api } from '../../../api/api';
import { materialsAddFile, type MaterialsAddFile$Params } from '../../../api/functions';
import type { SessionMaterial } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';

export type UploadFields = Omit<MaterialsAddFile$Params['body'], 'file'>;

/** One file on its way, or one that was refused. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'refused';
  /** Why it was refused, in a sentence. */
  readonly problem: string;
}

interface Waiting {
  readonly key: number;
  readonly id: number;
  readonly file: File;
  readonly fields: UploadFields;
}

/** Sends files one after the other and tells how far each is. Angular's usual way of sending does not tell that, so these go by XMLHttpRequest. */
@Injectable()
export class Uploads {
  private readonly api = inject(Api);
  private readonly xhr = inject(HttpXhrBackend);
  private readonly xsrf = inject(HttpXsrfTokenExtractor);
  private readonly rows = signal<readonly Upload[]>([]);
  private queue: readonly Waiting[] = [];
  private sending: { readonly key: number; readonly request: Subscription } | null = null;
  private lastKey = 0;
  private arrived: (material: SessionMaterial) => void = () => undefined;

  readonly list = this.rows.asReadonly();
  readonly underWay = computed(() => this.rows().some(({ state }) => state !== 'refused'));

  constructor() {
    inject(DestroyRef).onDestroy(() => this.sending?.request.unsubscribe());
  }

  /** What to do with each file that has arrived. */
  whenArrived(arrived: (material: SessionMaterial) => void): void {
    this.arrived = arrived;
  }

  add(id: number, file: File, fields: UploadFields): void {
    const key = this.show(file, 'waiting', '');
    this.queue = [...this.queue, { key, id, file, fields }];
    this.next();
  }

  /** A file that need not be sent to know that it is not taken. */
  refuse(file: File, problem: string): void {
    this.show(file, 'refused', problem);
  }

  /** Stops a file that is on its way, and takes a refused one off the list. */
  cancel(key: number): void {
    this.queue = this.queue.filter((waiting) => waiting.key !== key);
    this.drop(key);
    if (this.sending?.key !== key) return;
    this.sending.request.unsubscribe();
    this.sending = null;
    this.next();
  }

  private next(): void {
    const [first, ...rest] = this.queue;
    if (this.sending || !first) return;
    this.queue = rest;
    const { key, id, file, fields } = first;
    this.change(key, { state: 'sending' });
    // The fields stand before the file, so that what they refuse is refused at once.
    const request = materialsAddFile(this.client(key), this.api.rootUrl, { id, body: { ...fields, file } }).subscribe({
      next: ({ body }) => {
        this.drop(key);
        this.arrived(body);
      },
      error: (cause: unknown) => {
        this.change(key, { state: 'refused', problem: problemOf(cause).detail });
        this.done();
      },
      complete: () => {
        this.done();
      },
    });
    if (!request.closed) this.sending = { key, request };
  }

  private done(): void {
    this.sending = null;
    this.next();
  }

  /** Sends by XMLHttpRequest, says how far it is, and repeats the token as every change does. */
  private client(key: number): HttpClient {
    return new HttpClient({
      handle: (request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> =>
        this.xhr.handle(request.clone({ reportUploadProgress: true, setHeaders: { 'X-XSRF-TOKEN': this.xsrf.getToken() ?? '' } })).pipe(
          tap((event) => {
            if (event.type === HttpEventType.UploadProgress) this.change(key, { sent: event.loaded });
          }),
        ),
    });
  }

  private show({ name, size }: File, state: Upload['state'], problem: string): number {
    this.lastKey += 1;
    const key = this.lastKey;
    this.rows.update((rows) => [...rows, { key, name, bytes: size, sent: 0, state, problem }]);
    return key;
  }

  private change(key: number, change: Partial<Upload>): void {
    this.rows.update((rows) => rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  }

  private drop(key: number): void {
    this.rows.update((rows) => rows.filter((row) => row.key !== key));
  }
}
