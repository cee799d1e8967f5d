import type { IncomingMessage } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { Config } from '../config/index.js';
import { isOwnOrigin } from '../http/index.js';
import { limits } from './limits.js';
import type { RedisLink } from './redis-link.js';
import { Servers } from './servers.js';

/** socket.io on the product's own port, for pages of the product only. */
export class LiveAdapter extends IoAdapter {
  private constructor(
    app: INestApplication,
    private readonly config: Config,
    private readonly link: RedisLink | undefined,
  ) {
    super(app);
  }

  static async for(app: INestApplication): Promise<LiveAdapter> {
    const config = app.get(Config);
    // One server needs no Redis, nor its client in memory.
    const link = config.redisUrl === undefined ? undefined : (await import('./redis-link.js')).linkByRedis(config.redisUrl);
    if (link) app.get(Servers, { strict: false }).linkBy(link);
    return new LiveAdapter(app, config, link);
  }

  override createIOServer(port: number, options?: Partial<ServerOptions>): Server {
    const own: Partial<ServerOptions> = {
      ...options,
      serveClient: false,
      maxHttpBufferSize: limits.messageBytes,
      connectTimeout: limits.connectMs,
      perMessageDeflate: false,
      // No connectionStateRecovery: it would bring a socket back into its rooms before anybody asks whether it may still be there.
      ...(this.link && { adapter: this.link.adapter }),
      allowRequest: (request, answer) => {
        const allowed = isFromOwnPage(request, this.config);
        answer(allowed ? undefined : 'This connection did not come from a page of Trellis.', allowed);
      },
    };
    return super.createIOServer(port, own as ServerOptions);
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    this.link?.close();
  }
}

/**
 * Browsers send Origin with every websocket and let no page forge it, but leave it out of a GET to the page's own server: there Sec-Fetch-Site
 * says the same. `cors` would not do, for it does not stop websockets.
 */
export function isFromOwnPage({ headers }: Pick<IncomingMessage, 'headers'>, config: Pick<Config, 'publicUrl'>): boolean {
  if (headers.origin === undefined) return headers['sec-fetch-site'] === 'same-origin';
  return isOwnOrigin(headers.origin, headers.host, config);
}
