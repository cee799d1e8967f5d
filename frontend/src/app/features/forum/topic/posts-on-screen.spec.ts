import { TestBed } from '@angular/core/testing';
import { PostsOnScreen } from './posts-on-screen';

type Seen = Partial<IntersectionObserverEntry> & { readonly target: Element };
let tell: (entries: Seen[]) => void;

/** The browser's own observer does not exist here; what it would tell is told by the test. */
class Observer {
  observe = jest.fn();
  unobserve = jest.fn();
  disconnect = jest.fn();
  constructor(callback: (entries: Seen[]) => void) {
    tell = callback;
  }
}

const seen = (target: Element, ratio: number, height = 100): Seen => ({
  target,
  isIntersecting: ratio > 0,
  intersectionRatio: ratio,
  intersectionRect: { height } as DOMRectReadOnly,
  rootBounds: { height: 800 } as DOMRectReadOnly,
});

describe('posts on the screen', () => {
  let screen: PostsOnScreen;
  const [first, second] = [document.createElement('li'), document.createElement('li')];

  beforeEach(() => {
    jest.useFakeTimers();
    globalThis.IntersectionObserver = Observer as unknown as typeof IntersectionObserver;
    TestBed.configureTestingModule({ providers: [PostsOnScreen] });
    screen = TestBed.inject(PostsOnScreen);
    screen.watch(first, 4);
    screen.watch(second, 5);
  });
  afterEach(() => jest.useRealTimers());

  it('are read after a second, and not before', () => {
    tell([seen(first, 1), seen(second, 0.6)]);
    jest.advanceTimersByTime(900);
    expect(screen.readUpTo()).toBe(0);
    tell([seen(second, 0)]);
    jest.advanceTimersByTime(200);
    expect(screen.readUpTo()).toBe(4);
  });

  it('are not read where only an edge of them is seen, unless they are longer than the screen', () => {
    tell([seen(first, 0.1), seen(second, 0.2, 500)]);
    jest.advanceTimersByTime(1_100);
    expect(screen.readUpTo()).toBe(5);
    expect(screen.first()).toBe(4);
    expect(screen.current()).toBe(5);
  });

  it('are not read while the page is hidden', () => {
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    tell([seen(first, 1)]);
    jest.advanceTimersByTime(1_100);
    expect(screen.readUpTo()).toBe(0);
    hidden.mockRestore();
  });

  it('say which is the topmost, also after one has gone', () => {
    const third = document.createElement('li');
    const leave = screen.watch(third, 3);
    tell([seen(third, 1), seen(second, 1)]);
    expect(screen.first()).toBe(3);
    leave();
    expect(screen.first()).toBe(5);
    expect(screen.elementOf(5)).toBe(second);
    expect(screen.elementOf(3)).toBeNull();
  });
});
