import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '../../config/index.js';
import type { StartedSignIn } from './start-sign-in.js';

/** PUBLIC_URL alone decides https, and with it the Secure attribute and the `__Host-` name. */
export function isSecure(config: Pick<Config, 'publicUrl'>): boolean {
  return config.publicUrl?.startsWith('https:') ?? false;
}

/** The cookie that says which sign-in a browser holds. */
@Injectable()
export class SignInCookie {
  private readonly name: string;
  private readonly secure: boolean;

  constructor(config: Config) {
    this.secure = isSecure(config);
    this.name = this.secure ? '__Host-trellis' : 'trellis';
  }

  /** The token in a Cookie header as it came. */
  tokenIn(header: string | undefined): string | undefined {
    for (const part of header?.split(';') ?? []) {
      const [key, value] = part.trim().split('=', 2);
      if (key === this.name && value) return value;
    }
    return undefined;
  }

  give(reply: FastifyReply, { token, expiresAt }: StartedSignIn): void {
    // Lax, not strict: a link in a mail must arrive signed in. Changes are guarded by Origin and the XSRF header.
    void reply.setCookie(this.name, token, { path: '/', secure: this.secure, sameSite: 'lax', httpOnly: true, expires: expiresAt });
  }

  take(reply: FastifyReply): void {
    void reply.clearCookie(this.name, { path: '/', secure: this.secure, sameSite: 'lax', httpOnly: true });
  }
}
