import { DOCUMENT, DestroyRef, Directive, ElementRef, Injectable, computed, inject, input, signal } from '@angular/core';

/** A post that was on the screen for so long has been read. */
const readAfter = 1_000;
/** Of a post longer than the screen it is enough to have this share of the screen. */
const enoughOfPost = 0.5;
const enoughOfScreen = 0.4;

/** Which posts are on the screen, and how far they have been read. */
@Injectable()
export class PostsOnScreen {
  private readonly document = inject(DOCUMENT);
  private readonly numbers = new Map<Element, number>();
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly inView = signal<ReadonlySet<number>>(new Set());
  private readonly inReach = signal<ReadonlySet<number>>(new Set());
  private readonly read = signal(0);
  private observer: IntersectionObserver | null = null;

  /** The number of the topmost post in view, if only its end; null while there is none. */
  readonly first = computed(() => lowest(this.inView()));
  /** The topmost post that is really there to be read. */
  readonly current = computed(() => lowest(this.inReach()) ?? this.first());
  /** The highest number that was on the screen for a second. */
  readonly readUpTo = this.read.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.forget();
      this.observer?.disconnect();
    });
  }

  /** Watches a post until the returned function is called. */
  watch(element: Element, number: number): () => void {
    const observer = (this.observer ??= new IntersectionObserver((entries) => this.changed(entries), {
      // What is under the bar at the top of a phone is not seen.
      rootMargin: '-64px 0px 0px 0px',
      threshold: [0, 0.25, 0.5, 0.75, 1],
    }));
    this.numbers.set(element, number);
    observer.observe(element);
    return () => {
      observer.unobserve(element);
      this.numbers.delete(element);
      this.leave(number);
    };
  }

  /** The element of a post, if it is in the page. */
  elementOf(number: number): Element | null {
    for (const [element, each] of this.numbers) if (each === number) return element;
    return null;
  }

  /** Begins anew, for another topic. */
  forget(): void {
    this.timers.forEach((timer) => {
      clearTimeout(timer);
    });
    this.timers.clear();
    this.read.set(0);
  }

  private changed(entries: readonly IntersectionObserverEntry[]): void {
    const [inView, inReach] = [new Set(this.inView()), new Set(this.inReach())];
    for (const entry of entries) {
      const number = this.numbers.get(entry.target);
      if (number === undefined) continue;
      if (entry.isIntersecting) inView.add(number);
      else inView.delete(number);
      if (isBeingRead(entry)) {
        inReach.add(number);
        this.begin(number);
      } else {
        inReach.delete(number);
        this.end(number);
      }
    }
    this.inView.set(inView);
    this.inReach.set(inReach);
  }

  private leave(number: number): void {
    this.end(number);
    for (const all of [this.inView, this.inReach]) {
      if (all().has(number)) all.update((numbers) => new Set([...numbers].filter((each) => each !== number)));
    }
  }

  private begin(number: number): void {
    if (this.timers.has(number)) return;
    this.timers.set(
      number,
      setTimeout(() => {
        this.timers.delete(number);
        if (!this.document.hidden) this.read.update((read) => Math.max(read, number));
      }, readAfter),
    );
  }

  private end(number: number): void {
    clearTimeout(this.timers.get(number));
    this.timers.delete(number);
  }
}

const lowest = (numbers: ReadonlySet<number>): number | null => (numbers.size > 0 ? Math.min(...numbers) : null);

function isBeingRead({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  if (!isIntersecting) return false;
  return intersectionRatio >= enoughOfPost || intersectionRect.height >= (rootBounds?.height ?? Infinity) * enoughOfScreen;
}

/** Tells the page when the post is on the screen. @example <article [trPostOnScreen]="post.number"> */
@Directive({ selector: '[trPostOnScreen]' })
export class PostOnScreen {
  readonly number = input.required<number>({ alias: 'trPostOnScreen' });

  constructor() {
    const screen = inject(PostsOnScreen);
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    let leave: (() => void) | undefined;
    const destroyed = inject(DestroyRef);
    queueMicrotask(() => {
      if (!destroyed.destroyed) leave = screen.watch(nativeElement, this.number());
    });
    destroyed.onDestroy(() => leave?.());
  }
}
