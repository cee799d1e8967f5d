import {
  Component,
  DOCUMENT,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { ForumPost, ForumWrittenPost } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { PageTitle } from '../../../core/page/page-title';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { EditPost } from '../care/edit-post';
import { PostMenu } from '../care/post-menu';
import { TopicMenu } from '../care/topic-menu';
import { Quoting } from '../composer/quoting';
import { ReplyComposer } from '../composer/reply-composer';
import { UnsentList } from '../composer/unsent/unsent-list';
import { AnswerExcerpt } from './answer-excerpt';
import { Bookmarking } from './bookmarking';
import { keepInPlace } from './keep-in-place';
import { Post } from './post';
import { PostDeeds } from './post-deeds';
import { PostOnScreen, PostsOnScreen } from './posts-on-screen';
import { ReadFlush } from './read-flush';
import { ReaderPlace, TopicEnd } from './reader-place';
import { ReadingPlace } from './reading-place';
import { TopicAside } from './topic-aside';
import { TopicClosed } from './topic-closed';
import { TopicFeed } from './topic-feed';
import { TopicHead } from './topic-head';
import { TopicMissing } from './topic-missing';
import { TopicStore } from './topic-store';
import { fetchedSaid, moreInWords, newRepliesInWords, whyNoReply } from './topic-words';

/** A topic: its posts as they are and as they come, and a place to reply. */
@Component({
  selector: 'tr-topic-page',
  imports: [
    RouterLink,
    AnswerExcerpt,
    BusyButton,
    EditPost,
    Icon,
    Loading,
    Notice,
    Post,
    PostDeeds,
    PostMenu,
    PostOnScreen,
    Quoting,
    ReplyComposer,
    TopicAside,
    TopicClosed,
    TopicEnd,
    TopicHead,
    TopicMenu,
    TopicMissing,
    UnsentList,
  ],
  providers: [TopicFeed, ReaderPlace, TopicStore, Bookmarking, PostsOnScreen, ReadFlush, ReadingPlace],
  styleUrl: './topic-page.css',
  templateUrl: './topic-page.html',
})
export class TopicPage {
  protected readonly store = inject(TopicStore);
  protected readonly place = inject(ReadingPlace);
  protected readonly bookmarking = inject(Bookmarking);
  protected readonly composer = viewChild(ReplyComposer);
  /** The number of the post whose words are being changed. */
  protected readonly editing = signal<number | null>(null);
  /** The post that a link in a mail asks to reply to. */
  private asked = Number(inject(ActivatedRoute).snapshot.queryParamMap.get('reply')) || null;
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  private readonly reply = viewChild<ElementRef<HTMLElement>>('reply');
  protected readonly moreInWords = moreInWords;
  protected readonly newReplies = newRepliesInWords;
  protected readonly noReply = computed(() => {
    const topic = this.store.topic();
    return topic ? whyNoReply(topic) : '';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const topic = this.store.topic();
      if (topic) title.set(this.store.gone() ? 'Topic' : topic.title);
    });
    effect(() => {
      const post = this.store.postNumbered(this.asked);
      if (!post?.author || !this.composer()) return;
      this.asked = null;
      afterNextRender(() => this.replyTo(post), { injector: this.injector });
    });
  }

  protected goTo(number: number): void {
    void this.place.goTo(number);
  }

  /** Earlier and later posts come without moving the one that is being read. */
  protected async fetchMore(kind: 'earlier' | 'later'): Promise<void> {
    try {
      const { posts, show } = await this.store.fetchMore(kind);
      keepInPlace(this.place.element(), this.injector, show);
      this.announcer.say(fetchedSaid(posts, kind));
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }

  protected namedInWords({ number, author }: ForumPost): string {
    return author ? `post ${number} by ${author.name}` : `post ${number}`;
  }

  protected edited(): void {
    this.editing.set(null);
    void this.store.catchUp();
  }

  protected showWaiting(): void {
    this.goTo(this.store.shownTo() + 1);
  }

  protected replyTo({ number, author }: ForumPost): void {
    this.composer()?.answer({ name: author?.name ?? '', number });
  }

  /** From the menu of a post; a part of it is quoted by selecting it. */
  protected quoteWhole({ number, author }: ForumPost): void {
    const words = this.document.querySelector<HTMLElement>(`[data-post='${String(number)}'] tr-post-words`);
    this.composer()?.quote({ name: author?.name ?? '', number }, words?.innerText ?? '');
  }

  /** My reply stands above the box in which I wrote it, which stays where it is. */
  protected wrote(written: ForumWrittenPost): void {
    if (!this.store.canShow(written)) void this.store.wrote(written).then(() => this.place.goTo(written.post.number));
    else keepInPlace(this.reply()?.nativeElement ?? null, this.injector, () => void this.store.wrote(written));
  }

  protected skipToReply(event: Event): void {
    event.preventDefault();
    const heading = this.document.getElementById('your-reply');
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }
}
