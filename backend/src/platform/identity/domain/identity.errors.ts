import { DomainError } from '../../errors/index.js';

export class WrongCredentials extends DomainError {
  readonly code = 'wrong_credentials';
  readonly status = 401;

  constructor() {
    super('The email address, staff number or password is not right. Check them and try again.');
  }
}

export class SignedOut extends DomainError {
  readonly code = 'signed_out';
  readonly status = 401;

  constructor() {
    super('Sign in to continue.');
  }
}

export class LinkNotUsable extends DomainError {
  readonly code = 'link_not_usable';
  readonly status = 410;

  constructor() {
    super('This link or code has been used or has run out. Ask for a new one.');
  }
}
