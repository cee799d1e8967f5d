import { Account } from './account.entity.js';
import { AccountToken } from './account-token.entity.js';
import { AttemptCount } from './attempt-count.entity.js';
import { SignIn } from './sign-in.entity.js';

export const identityEntities = [Account, AccountToken, SignIn, AttemptCount];
