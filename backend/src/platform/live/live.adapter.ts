import type { IncomingMessage } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { Config } from '../config/index.js';
import { isOwnOrigin } from '../http/index.js';
import { limits } from './limits.js';

/** socket.io on the product's own port, for pages of the product only. */
export class LiveAdapter extends IoAdapter {
  private readonly config: Config;

  constructor(app: INestApplication) {
    super(app);
    this.config = app.get(Config);
  }

  override createIOServer(port: number, options?: Partial<ServerOptions>): Server {
    const own: Partial<ServerOptions> = {
      ...options,
      serveClient: false,
      maxHttpBufferSize: limits.messageBytes,
      connectTimeout: limits.connectMs,
      perMessageDeflate: false,
      allowRequest: (request, answer) => {
        const allowed = isFromOwnPage(request, this.config);
        answer(allowed ? undefined : 'This connection did not come from a page of Trellis.', allowed);
      },
    };
    return super.createIOServer(port, own as ServerOptions);
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
