import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { ForumDraftDetails, ForumWrittenPost, PostedForumDraft } from '../../../api/models';
import { Announcer } from '../../../core/page/announcer';
import { Icon } from '../../../ui/icon';
import { Composer } from './composer';
import type { DraftWords } from './drafts/draft-words';
import type { Quoted } from './quote';
import type { UnsentPost } from './unsent/unsent-post';
import { UnsentPosts } from './unsent/unsent-posts';
import type { Outcome, Written } from './written';

/**
 * Where somebody replies to a topic. What is posted without a connection is kept on this device and sent once it is back.
 * @example <tr-reply-composer #composer [topicId]="topic.id" [categoryId]="topic.category.id" (posted)="store.arrived($event)" />
 */
@Component({
  selector: 'tr-reply-composer',
  imports: [Composer, Icon],
  styles: `
    .answers {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 10px 12px 0 20px;
    }
    .answers > span {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <tr-composer
      label="Your reply"
      button="Post reply"
      [subject]="'topic:' + topicId()"
      [topicId]="topicId()"
      [categoryId]="categoryId()"
      [details]="details()"
      [isWaiting]="isWaiting"
      [send]="reply"
      (restored)="restore($event)"
    >
      @if (answered(); as to) {
        <p class="answers t-small t-muted">
          <tr-icon name="reply" [size]="18" />
          <span>{{ to.name ? 'Replying to ' + to.name + ', post ' + to.number : 'Replying to post ' + to.number }}</span>
          <button class="icon-btn icon-btn--sm" type="button" aria-label="Reply to the topic instead" (click)="answer(null)">
            <tr-icon name="close" />
          </button>
        </p>
      }
    </tr-composer>
  `,
})
export class ReplyComposer {
  private readonly unsent = inject(UnsentPosts);
  private readonly announcer = inject(Announcer);
  private readonly composer = viewChild.required(Composer);
  readonly topicId = input.required<number>();
  readonly categoryId = input.required<number>();
  /** Also of a reply that had waited for the connection. */
  readonly posted = output<ForumWrittenPost>();

  protected readonly answered = signal<Quoted | null>(null);
  protected readonly details = computed<ForumDraftDetails>(() => ({ replyTo: this.answered()?.number ?? null }));

  constructor() {
    this.unsent.posted.pipe(takeUntilDestroyed()).subscribe(({ post, written }) => {
      if (post.topicId !== this.topicId()) return;
      if (post.draft) this.composer().draftPosted(post.draft);
      this.posted.emit(written);
    });
  }

  unsaved(): boolean {
    return this.composer().unsaved();
  }

  focus(): void {
    this.composer().focus();
  }

  /** Puts in what somebody said. */
  quote(quoted: Quoted, words: string): void {
    this.composer().quote(this.topicId(), quoted, words);
  }

  /** The reply is to this post, or to the topic. */
  answer(to: Quoted | null): void {
    this.answered.set(to);
    if (to) this.announcer.say(`Replying to ${to.name}, post ${to.number}.`);
    this.composer().keep();
    this.composer().focus();
  }

  /** Puts back what could not be posted. */
  takeBack({ words, files, replyTo }: UnsentPost): void {
    if (replyTo !== null) this.answered.set({ name: '', number: replyTo });
    this.composer().take(words, files);
  }

  protected readonly isWaiting = ({ subject, seq }: PostedForumDraft): boolean =>
    this.unsent.list().some(({ draft }) => draft?.subject === subject && draft.seq >= seq);

  protected readonly reply = async ({ draft, ...written }: Written): Promise<Outcome> => {
    const post = { key: crypto.randomUUID(), topicId: this.topicId(), replyTo: this.answered()?.number ?? null };
    const sent = await this.unsent.send({ ...post, ...written, draft: draft ?? null });
    this.answered.set(null);
    if (sent) this.announcer.say('Your reply is posted.');
    return sent ? 'posted' : 'waiting';
  };

  protected restore({ details: { replyTo } }: DraftWords): void {
    if (replyTo) this.answered.set({ name: '', number: replyTo });
  }
}
