import { Global, Module } from '@nestjs/common';
import { AccountController } from './api/account.controller.js';
import { Accounts } from './application/accounts.js';
import { Attempts } from './application/attempts.js';
import { EndSignIns } from './application/end-sign-ins.js';
import { MailPasswordLink } from './application/mail-password-link.js';
import { Passwords } from './application/passwords.js';
import { RequestPasswordReset } from './application/request-password-reset.js';
import { SetPassword } from './application/set-password.js';
import { SignInCookie } from './application/sign-in-cookie.js';
import { SignInWithPassword } from './application/sign-in-with-password.js';
import { SignIns } from './application/sign-ins.js';
import { SignOuts } from './application/sign-outs.js';
import { StartSignIn } from './application/start-sign-in.js';
import { ForgetWhatIsOver } from './jobs/forget-what-is-over.js';
import { AccountTokensRepository } from './persistence/account-tokens.repository.js';
import { AccountsRepository } from './persistence/accounts.repository.js';
import { SignInsRepository } from './persistence/sign-ins.repository.js';

@Global()
@Module({
  controllers: [AccountController],
  providers: [
    Accounts,
    AccountsRepository,
    AccountTokensRepository,
    Attempts,
    EndSignIns,
    SignOuts,
    ForgetWhatIsOver,
    MailPasswordLink,
    Passwords,
    RequestPasswordReset,
    SetPassword,
    SignInCookie,
    SignInWithPassword,
    SignIns,
    SignInsRepository,
    StartSignIn,
  ],
  exports: [Accounts, AccountsRepository, Attempts, EndSignIns, SignInCookie, SignInWithPassword, SignIns, SignOuts, StartSignIn],
})
export class IdentityModule {}
