/** Many pages that listen, in a process of their own: `fork('crowd-process.js')`, then messages as in `crowd.ts`. */
import { LeanClient } from './lean-client.js';
import type { Heard, Order } from './crowd.js';

const AT_ONCE = 20;
const MARK = /mark (\d+)\./;

const clients: LeanClient[] = [];
const heard = new Map<number, { times: number[]; by: Uint8Array; twice: number; text: string }>();

function hear(index: number, packet: Buffer): void {
  const at = Number(process.hrtime.bigint()) / 1e6;
  const text = packet.toString();
  const mark = Number(MARK.exec(text)?.[1] ?? -1);
  if (mark < 0) return;
  const entry = heard.get(mark) ?? { times: [], by: new Uint8Array(clients.length), twice: 0, text };
  heard.set(mark, entry);
  if (entry.by[index] === 1) entry.twice += 1;
  entry.by[index] = 1;
  entry.times.push(at);
  if (entry.times.length === clients.length) process.send?.({ mark } satisfies Heard);
}

async function open({ address, cookies, count, room }: Extract<Order, { kind: 'open' }>): Promise<void> {
  const opened: (LeanClient | undefined)[] = Array.from({ length: count });
  let next = 0;
  const openSome = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      const client = await LeanClient.open(address, cookies[index % cookies.length], (packet) => {
        hear(index, packet);
      });
      opened[index] = client;
      if (room === undefined) continue;
      const answer = (await client.ask('join', { room })) as { ok: boolean };
      if (!answer.ok) throw new Error(`Joining was answered with ${JSON.stringify(answer)}.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, openSome));
  clients.push(...opened.filter((client) => client !== undefined));
}

process.on('message', (order: Order) => {
  if (order.kind === 'open') {
    open(order).then(
      () => process.send?.({ opened: clients.length } satisfies Heard),
      (error: unknown) => process.send?.({ failed: String(error) } satisfies Heard),
    );
  } else if (order.kind === 'tell') {
    const entry = heard.get(order.mark);
    heard.delete(order.mark);
    process.send?.({ mark: order.mark, times: entry?.times ?? [], twice: entry?.twice ?? 0, text: entry?.text ?? '' } satisfies Heard);
  } else {
    for (const client of clients.splice(0)) client.close();
    process.disconnect();
  }
});
