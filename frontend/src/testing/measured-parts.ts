/** For parts that place things once they know how large they are. Nothing is laid out in these tests: so everything is 20 pixels. */
class EverythingIsSmall implements ResizeObserver {
  constructor(private readonly tell: ResizeObserverCallback) {}

  observe(target: Element): void {
    const borderBoxSize = [{ inlineSize: 20, blockSize: 20 }];
    queueMicrotask(() => {
      this.tell([{ target, borderBoxSize } as unknown as ResizeObserverEntry], this);
    });
  }

  unobserve(): void {
    // Nothing here changes its size.
  }

  disconnect(): void {
    // Nothing here changes its size.
  }
}

globalThis.ResizeObserver = EverythingIsSmall;
