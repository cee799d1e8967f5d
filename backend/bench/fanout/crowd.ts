import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

export type Order =
  | { readonly kind: 'open'; readonly address: string; readonly cookies: readonly string[]; readonly count: number; readonly room?: string }
  | { readonly kind: 'tell'; readonly mark: number }
  | { readonly kind: 'close' };

/** `times` in milliseconds of the clock that all processes of the machine share. */
export type Heard =
  | { readonly opened: number }
  | { readonly failed: string }
  | { readonly mark: number; readonly times?: readonly number[]; readonly twice?: number; readonly text?: string };

export interface Reception {
  readonly times: readonly number[];
  readonly twice: number;
  /** The event as it came, `["message",{...}]`. */
  readonly text: string;
}

/** Later than any page would wait: a message that has not come by then is lost. */
const LOST_AFTER_MS = 10_000;

/** Many pages of a server, held by a process that does nothing else. */
export class Crowd {
  private constructor(private readonly child: ChildProcess) {}

  static async of(order: Omit<Extract<Order, { kind: 'open' }>, 'kind'>): Promise<Crowd> {
    const child = fork(fileURLToPath(new URL('crowd-process.js', import.meta.url)));
    child.send({ kind: 'open', ...order } satisfies Order);
    const [answer] = (await once(child, 'message')) as [Heard];
    if ('failed' in answer) throw new Error(answer.failed);
    return new Crowd(child);
  }

  /** Settles when all have heard the mark, or some have not in ten seconds. Ask before the mark is sent. */
  async heard(mark: number): Promise<void> {
    const all = new Promise<void>((resolve) => {
      const listen = (answer: Heard): void => {
        if (!('mark' in answer) || answer.mark !== mark || answer.times) return;
        this.child.off('message', listen);
        resolve();
      };
      this.child.on('message', listen);
    });
    const late = new AbortController();
    await Promise.race([all, pause(LOST_AFTER_MS, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
  }

  async receptionOf(mark: number): Promise<Reception> {
    this.child.send({ kind: 'tell', mark } satisfies Order);
    for (;;) {
      const [answer] = (await once(this.child, 'message')) as [Heard];
      if ('mark' in answer && answer.mark === mark && answer.times)
        return { times: answer.times, twice: answer.twice ?? 0, text: answer.text ?? '' };
    }
  }

  async close(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.send({ kind: 'close' } satisfies Order);
    await gone;
  }
}

/** Now, on the clock of `Reception.times`. */
export function sharedNow(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
