import { Logger } from '@nestjs/common';
import { createAdapter } from '@socket.io/redis-adapter';
import { Redis } from 'ioredis';

type Adapter = ReturnType<typeof createAdapter>;

/** Carries what one server tells its pages to the pages of the others. */
export interface RedisLink {
  readonly adapter: Adapter;
  /** Whether both ways to Redis are open, as far as this server knows. */
  isUp(): boolean;
  /** Runs each time that Redis is there again after it was away. */
  onBack(work: () => void): void;
  close(): void;
}

/**
 * Redis may vanish: then each server goes on telling its own pages, nothing waits in memory, and pages of other servers catch up by themselves
 * from the database.
 * @param url redis://[user:password@]host:port, rediss:// for TLS, or the path of a socket
 */
export function linkByRedis(url: string): RedisLink {
  const logger = new Logger('Redis');
  const publisher = new Publisher(url);
  const subscriber = new Redis(url, { retryStrategy, maxRetriesPerRequest: null });
  const returns: (() => void)[] = [];
  const isUp = (): boolean => publisher.status === 'ready' && subscriber.status === 'ready';
  for (const client of [publisher, subscriber]) {
    // ioredis says the same at every try to connect again.
    let isDown = false;
    client.on('error', (error: Error) => {
      if (!isDown) logger.warn(`Redis cannot be reached, pages of other servers hear news late: ${error.message}`);
      isDown = true;
    });
    client.on('ready', () => {
      if (isDown) {
        logger.log('Redis is there again.');
        if (isUp()) for (const work of returns) work();
      }
      isDown = false;
    });
  }
  return {
    adapter: createAdapter(publisher, subscriber, { key: 'trellis' }),
    isUp,
    onBack: (work) => {
      returns.push(work);
    },
    close: () => {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

/** Drops what cannot be published now; the adapter handles no refusal. */
class Publisher extends Redis {
  constructor(url: string) {
    super(url, { retryStrategy, enableOfflineQueue: false, maxRetriesPerRequest: 0 });
  }

  override publish(...args: Parameters<Redis['publish']>): Promise<number> {
    return super.publish(...args).catch(() => 0);
  }
}

/** At most 2 s, so that pages hear one another again soon after Redis is back. */
function retryStrategy(tries: number): number {
  return Math.min(2_000, 50 * 2 ** Math.min(tries, 6));
}
