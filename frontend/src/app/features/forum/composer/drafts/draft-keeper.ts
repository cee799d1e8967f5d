import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { Api } from '../../../../api/api';
import { forumDraftsDiscard, forumDraftsOne, forumDraftsSave } from '../../../../api/functions';
import type { ForumAttachment, ForumDraft, PostedForumDraft } from '../../../../api/models';
import { problemOf } from '../../../../core/http/problem';
import { Session } from '../../../../core/session/session';
import type { Outcome } from '../written';
import type { DraftWords } from './draft-words';
import { type KeptHere, keptHere } from './kept-here';

/** What another tab or device did: it has newer words, or posted or discarded the draft. */
export type Conflict = { readonly kind: 'newer'; readonly newer: ForumDraft } | { readonly kind: 'gone' };

export type KeepingState = 'clean' | 'unsaved' | 'saving' | 'saved' | 'failed';

const pauseMs = 1_200;
/** Who never pauses is saved all the same. */
const longestMs = 8_000;
const againMs = 15_000;

/** Keeps what somebody writes on the server, a moment after each pause, one save at a time. An older tab never overwrites newer words. */
@Injectable()
export class DraftKeeper {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  private subject = '';
  private seq = 0;
  private wanted: DraftWords | null = null;
  private saving: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waitingSince = 0;
  private readonly kept = signal<KeepingState>('clean');
  private readonly at = signal<string | null>(null);
  private readonly why = signal('');
  private readonly clash = signal<Conflict | null>(null);

  readonly state = this.kept.asReadonly();
  readonly savedAt = this.at.asReadonly();
  /** Why it is not saved, in a sentence. */
  readonly problem = this.why.asReadonly();
  readonly conflict = this.clash.asReadonly();
  /** Words that only this page has. */
  readonly unsaved = computed(() => ['unsaved', 'saving', 'failed'].includes(this.kept()));

  constructor() {
    const hide = (): void => {
      if (this.document.visibilityState === 'hidden') void this.flush();
    };
    this.document.addEventListener('visibilitychange', hide);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('visibilitychange', hide);
      void this.flush();
    });
  }

  /** What was written about this before, here or elsewhere; null where nothing was. */
  async open(subject: string): Promise<(DraftWords & { readonly files: readonly ForumAttachment[] }) | null> {
    this.subject = subject;
    const { draft, files } = await this.api.invoke(forumDraftsOne, { subject });
    if (this.subject !== subject || this.wanted) return null;
    const waiting = this.here.read();
    this.take(draft);
    if (waiting) return { ...this.goOn(waiting), files };
    return draft && { title: draft.title, words: draft.words, details: draft.details, files };
  }

  /** Saves it after the next pause. */
  changed(words: DraftWords): void {
    this.wanted = words;
    if (this.kept() !== 'saving') this.kept.set('unsaved');
    if (this.clash()) return;
    const now = performance.now();
    if (this.timer === null) this.waitingSince = now;
    else clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(pauseMs, this.waitingSince + longestMs - now)));
  }

  /** Saves now, and waits for it. */
  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.saving) {
      await this.saving;
      if (this.kept() === 'failed') return;
    }
    const words = this.wanted;
    if (!words || this.clash() || this.subject === '') return;
    this.saving = this.save(words).finally(() => (this.saving = null));
    await this.saving;
    if (this.hasMore() && this.kept() !== 'failed') await this.flush();
  }

  /** What a post says its draft was, so that the server forgets it; waits for a save that is on its way. */
  async posting(): Promise<PostedForumDraft | undefined> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    await this.saving;
    this.wanted = null;
    return this.draft();
  }

  /** The draft as the server has it. */
  draft(): PostedForumDraft | undefined {
    return this.seq > 0 ? { subject: this.subject, seq: this.seq } : undefined;
  }

  /** It is a post now, or will be one. The next words begin anew; while it waits, its draft is still there for them to go on from. */
  posted(outcome: Outcome = 'posted'): void {
    const { seq } = this;
    this.wanted = null;
    this.clash.set(null);
    this.take(null);
    if (outcome === 'waiting') this.seq = seq;
  }

  /** What had waited has arrived, and its draft has gone with it. */
  forget({ subject, seq }: PostedForumDraft): void {
    if (this.subject === subject && this.seq === seq) this.seq = 0;
  }

  /** Throws it away, here and on the server. */
  async discard(): Promise<void> {
    const { subject, seq } = this;
    await this.saving;
    this.posted();
    if (seq > 0) await this.api.invoke(forumDraftsDiscard, { subject, upTo: Math.max(seq, this.seq) });
  }

  /** The words of this page are kept, in place of the others. */
  async keepMine(words: DraftWords): Promise<void> {
    const conflict = this.clash();
    this.seq = conflict?.kind === 'newer' ? conflict.newer.seq : 0;
    this.clash.set(null);
    this.wanted = words;
    await this.flush();
  }

  /** The others are taken, in place of those of this page. */
  async takeTheirs(): Promise<(DraftWords & { readonly files: readonly ForumAttachment[] }) | null> {
    this.wanted = null;
    this.clash.set(null);
    this.here.write(null);
    return this.open(this.subject);
  }

  /** Words that only this device has go on from where they began, so that newer ones elsewhere are noticed. */
  private goOn({ basedOn, ...words }: KeptHere): DraftWords {
    this.seq = basedOn;
    this.changed(words);
    return words;
  }

  private get here(): ReturnType<typeof keptHere> {
    return keptHere(this.session.person()?.id ?? 0, this.subject);
  }

  private async save(words: DraftWords): Promise<void> {
    this.wanted = null;
    this.kept.set('saving');
    try {
      if (isEmpty(words)) await this.empty();
      else this.take(await this.api.invoke(forumDraftsSave, { subject: this.subject, body: { ...words, basedOn: this.seq } }));
      if (this.hasMore()) this.kept.set('unsaved');
    } catch (cause) {
      this.wanted ??= words;
      this.fail(cause);
    }
  }

  /** Something was typed while the last words were on their way. */
  private hasMore(): boolean {
    return this.wanted !== null;
  }

  private async empty(): Promise<void> {
    if (this.seq > 0) await this.api.invoke(forumDraftsDiscard, { subject: this.subject, upTo: this.seq });
    this.take(null);
  }

  private fail(cause: unknown): void {
    const problem = problemOf(cause);
    if (this.wanted) this.here.write({ ...this.wanted, basedOn: this.seq });
    this.kept.set('failed');
    this.why.set(problem.offline ? 'You are offline, so this draft is not saved yet.' : problem.detail);
    if (problem.code === 'draft_newer') this.clash.set({ kind: 'newer', newer: problem.current as ForumDraft });
    else if (problem.code === 'draft_gone') this.clash.set({ kind: 'gone' });
    else if (problem.offline || problem.status >= 500) this.timer ??= setTimeout(() => void this.flush(), againMs);
  }

  private take(draft: ForumDraft | null): void {
    this.here.write(null);
    this.seq = draft?.seq ?? 0;
    this.at.set(draft?.savedAt ?? null);
    this.why.set('');
    this.kept.set(draft ? 'saved' : 'clean');
  }
}

function isEmpty({ title, words, details }: DraftWords): boolean {
  return title.trim() === '' && words.trim() === '' && (details.attachments ?? []).length === 0;
}
