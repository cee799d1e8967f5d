import { HttpClient, HttpEventType, HttpXhrBackend, HttpXsrfTokenExtractor, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { type Observable, type Subscription, tap } from 'rxjs';
import { Api } from '../../../../api/api';
import { forumAttachmentsAdd } from '../../../../api/functions';
import type { ForumAttached, ForumAttachment } from '../../../../api/models';
import { problemOf } from '../../../../core/http/problem';
import { mostFiles, namedApart, refusalOf } from './file-rules';

/** One file beside what is written: on its way, arrived, or refused. */
export interface PostFile {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'here' | 'refused';
  /** Why it was refused, in a sentence. */
  readonly problem: string;
  readonly file: ForumAttachment | null;
  /** What a picture shows. */
  readonly alt: string;
}

interface Waiting {
  readonly key: number;
  readonly file: File;
}

/** The files of one composer. They are sent one after the other, by XMLHttpRequest, which tells how far each is. */
@Injectable()
export class PostFiles {
  private readonly api = inject(Api);
  private readonly xhr = inject(HttpXhrBackend);
  private readonly xsrf = inject(HttpXsrfTokenExtractor);
  private readonly rows = signal<readonly PostFile[]>([]);
  private queue: readonly Waiting[] = [];
  private sending: { readonly key: number; readonly request: Subscription } | null = null;
  private lastKey = 0;

  readonly list = this.rows.asReadonly();
  readonly underWay = computed(() => this.rows().some(({ state }) => state === 'waiting' || state === 'sending'));
  readonly full = computed(() => this.rows().filter(({ state }) => state !== 'refused').length >= mostFiles);
  /** Those that have arrived, as a post names them. */
  readonly attached = computed<ForumAttached[]>(() =>
    this.rows().flatMap(({ file, alt }) => (file ? [{ fileId: file.fileId, alt: file.picture ? alt.trim() : '' }] : [])),
  );

  /** The same with their names, so that they can be put back. */
  readonly here = computed<ForumAttachment[]>(() =>
    this.rows().flatMap(({ file, alt }) => (file ? [{ ...file, picture: file.picture && { ...file.picture, alt } }] : [])),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => this.sending?.request.unsubscribe());
  }

  add(chosen: readonly File[]): void {
    for (const each of chosen) {
      const file = namedApart(
        each,
        this.rows().map(({ name }) => name),
      );
      const problem = refusalOf(file, this.rows().filter(({ state }) => state !== 'refused').length);
      const key = this.show({ name: file.name, bytes: file.size, state: problem === null ? 'waiting' : 'refused', problem: problem ?? '' });
      if (problem === null) this.queue = [...this.queue, { key, file }];
    }
    this.next();
  }

  /** Puts back what had arrived before, or starts with none. */
  set(files: readonly ForumAttachment[]): void {
    this.stop();
    this.rows.set([]);
    for (const file of files) {
      this.show({ name: file.name, bytes: file.bytes, sent: file.bytes, state: 'here', file, alt: file.picture?.alt ?? '' });
    }
  }

  describe(key: number, alt: string): void {
    this.change(key, { alt });
  }

  /** Stops one that is on its way, and takes any other off the list. */
  remove(key: number): void {
    this.queue = this.queue.filter((waiting) => waiting.key !== key);
    this.rows.update((rows) => rows.filter((row) => row.key !== key));
    if (this.sending?.key !== key) return;
    this.sending.request.unsubscribe();
    this.done();
  }

  private stop(): void {
    this.queue = [];
    this.sending?.request.unsubscribe();
    this.sending = null;
  }

  private next(): void {
    const [first, ...rest] = this.queue;
    if (this.sending || !first) return;
    this.queue = rest;
    const { key, file } = first;
    this.change(key, { state: 'sending' });
    const request = forumAttachmentsAdd(this.client(key), this.api.rootUrl, { body: { file } }).subscribe({
      next: ({ body }) => {
        this.change(key, { state: 'here', file: body, name: body.name, bytes: body.bytes });
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

  /** Says how far it is, and repeats the token as every change does. */
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

  private show(file: Pick<PostFile, 'name' | 'bytes' | 'state'> & Partial<PostFile>): number {
    this.lastKey += 1;
    const key = this.lastKey;
    this.rows.update((rows) => [...rows, { key, sent: 0, problem: '', file: null, alt: '', ...file }]);
    return key;
  }

  private change(key: number, change: Partial<PostFile>): void {
    this.rows.update((rows) => rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  }
}
