import type { Socket } from 'socket.io-client';
import type { JoinAnswer, LiveListener, LiveMessage, NamedReader, ReadersNow } from './live-words';

/** Many pages learn of the same news at the same moment: they fetch it one after the other. */
const catchUpWithin = 3_000;
/** Who was put out asks again a moment later, when the change of rights is stored. */
const askAgainAfter = 1_000;

/** One room, as this page follows it. */
export class LiveRoom {
  readonly listeners = new Set<LiveListener>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private isPutOut = false;

  constructor(
    readonly name: string,
    private readonly seen: () => boolean,
  ) {}

  join(socket: Socket): void {
    const shown = this.shown();
    socket.emit('join', { room: this.name, ...(shown === null ? {} : { rev: shown }) }, (answer: JoinAnswer) => {
      if (answer.ok) this.entered(socket, answer.rev);
      else if (answer.code === 'refused') this.refused();
    });
  }

  leave(socket: Socket): void {
    this.forget();
    if (socket.connected) socket.emit('leave', { room: this.name });
  }

  /** Calls off whatever was to happen later. */
  forget(): void {
    this.timers.forEach(clearTimeout);
    this.timers.clear();
  }

  take(socket: Socket, message: LiveMessage): void {
    if (message.type === 'live.pulse') this.pulse(message);
    else if (message.type === 'live.evicted') this.putOut(socket);
    else if (message.type === 'live.readers') this.tell((listener) => listener.readers?.(message as unknown as ReadersNow));
    else if (message.type === 'live.writing')
      this.tell((listener) => listener.writing?.((message['person'] as NamedReader | undefined) ?? null));
    else this.tell((listener) => listener.message(message));
  }

  resumed(): void {
    this.tell((listener) => listener.resumed());
  }

  /** Says whether the page is on the screen, where somebody wants to know who reads. */
  attend(socket: Socket): void {
    if (!socket.connected || ![...this.listeners].some((listener) => listener.readers !== undefined)) return;
    socket.emit('attend', { room: this.name, reading: this.seen() }, (answer: ReadersNow & { ok: boolean }) => {
      if (answer.ok) this.tell((listener) => listener.readers?.(answer));
    });
  }

  private entered(socket: Socket, rev: number | undefined): void {
    if (this.isPutOut) this.tell((listener) => (listener.joined ? listener.readmitted?.() : listener.resumed()));
    this.isPutOut = false;
    if (rev !== undefined) this.tell((listener) => listener.joined?.(rev));
    if (this.seen()) this.attend(socket);
  }

  private refused(): void {
    this.isPutOut = false;
    this.tell((listener) => listener.evicted?.());
  }

  private putOut(socket: Socket): void {
    this.isPutOut = true;
    this.later(askAgainAfter + Math.random() * catchUpWithin, () => {
      if (socket.connected) this.join(socket);
    });
  }

  private pulse(message: LiveMessage): void {
    const { rev } = message;
    if (rev === undefined) {
      this.tell((listener) => listener.message(message));
      return;
    }
    const behind = (listener: LiveListener): boolean => listener.joined !== undefined && (listener.shown?.() ?? -1) < rev;
    if (![...this.listeners].some(behind)) return;
    this.later(Math.random() * catchUpWithin, () => this.tell((listener) => behind(listener) && listener.joined?.(rev)));
  }

  /** The oldest of what is shown; null where that is not known. */
  private shown(): number | null {
    const revs = [...this.listeners].map((listener) => listener.shown?.() ?? null).filter((rev) => rev !== null);
    return revs.length > 0 ? Math.min(...revs) : null;
  }

  private tell(what: (listener: LiveListener) => unknown): void {
    this.listeners.forEach(what);
  }

  private later(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, milliseconds);
    this.timers.add(timer);
  }
}
