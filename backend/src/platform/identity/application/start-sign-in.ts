import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { ABSOLUTE_LIFETIME } from '../domain/lifetimes.js';
import { hashOfSecret, newToken } from '../domain/secrets.js';
import { SignInsRepository } from '../persistence/sign-ins.repository.js';

export interface StartedSignIn {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signs a person in who has proved who they are: always with a new token. */
@Injectable()
export class StartSignIn {
  constructor(
    private readonly signIns: SignInsRepository,
    private readonly clock: Clock,
  ) {}

  async run(accountId: number, userAgent: string): Promise<StartedSignIn> {
    const token = newToken();
    const expiresAt = this.clock.in(ABSOLUTE_LIFETIME);
    await this.signIns.add({
      accountId,
      tokenHash: hashOfSecret(token),
      userAgent: userAgent.slice(0, 200),
      at: this.clock.now(),
      expiresAt,
    });
    return { token, expiresAt };
  }
}
