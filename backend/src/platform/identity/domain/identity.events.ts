import { DomainEvent } from '../../outbox/index.js';
import type { TokenPurpose } from './words.js';

/** These browsers are signed out from now on: whatever they hold open must close. */
export class SignInsEnded extends DomainEvent<{ personId: number; signInIds: number[] }> {
  static readonly type = 'identity.sign-ins-ended';
}

/** A link to set a password must be mailed. The link itself is made when it is sent, so that it is stored nowhere. */
export class PasswordLinkDue extends DomainEvent<{ accountId: number; purpose: Exclude<TokenPurpose, 'one-time-code'> }> {
  static readonly type = 'identity.password-link-due';
}
