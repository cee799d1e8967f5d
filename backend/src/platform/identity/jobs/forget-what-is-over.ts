import { Injectable } from '@nestjs/common';
import { Every } from '../../outbox/index.js';
import { Attempts } from '../application/attempts.js';
import { SignIns } from '../application/sign-ins.js';

/** Sign-ins that have ended and counts of attempts that no longer count. */
@Injectable()
export class ForgetWhatIsOver {
  constructor(
    private readonly signIns: SignIns,
    private readonly attempts: Attempts,
  ) {}

  @Every('PT1H', 'identity.forget-what-is-over')
  async run(): Promise<void> {
    await this.signIns.removeOver();
    await this.attempts.forgetOld();
  }
}
