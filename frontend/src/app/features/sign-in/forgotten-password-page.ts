import { Component, inject, signal } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { accountRequestPasswordReset } from '../../api/functions';
import { BusyButton } from '../../ui/busy-button';
import { Form } from '../../ui/forms/form';
import { TextField } from '../../ui/forms/text-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';

/** Asks for a link by e-mail. The answer is the same whether or not the address is known. */
@Component({
  selector: 'tr-forgotten-password-page',
  imports: [RouterLink, FormField, Form, TextField, BusyButton, Notice, PageHeader],
  template: `
    <tr-page-header
      heading="Reset your password"
      lede="We will email you a link. Choose a new password with it."
      [crumbs]="[{ label: 'Sign in', link: '/sign-in' }, { label: 'Reset your password' }]"
    />
    @if (sentTo(); as email) {
      <div class="stack stack--4 narrow" role="status">
        <tr-notice kind="ok">If {{ email }} belongs to somebody here, a link is on its way to it. It works for one hour.</tr-notice>
        <p>No email after a few minutes? Look in your junk folder, then ask an administrator for a one-time code.</p>
        <p><a routerLink="/sign-in">Back to sign in</a></p>
      </div>
    } @else {
      <form class="card stack stack--5 narrow" [trForm]="form" [save]="ask">
        <tr-text-field [formField]="form.email" label="Your work email address" type="email" autocomplete="username" />
        <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Sending">Send me the link</button>
      </form>
    }
  `,
})
export class ForgottenPasswordPage {
  private readonly api = inject(Api);
  protected readonly sentTo = signal('');
  private readonly entered = signal({ email: '' });
  protected readonly form = form(this.entered, (path) => {
    required(path.email, { message: 'Enter your email address' });
    validate(path.email, ({ value }) =>
      value() === '' || value().includes('@') ? null : { kind: 'email', message: 'Enter an email address in the form name@example.gov.uk' },
    );
  });

  protected readonly ask = async (): Promise<void> => {
    const email = this.entered().email.trim();
    await this.api.invoke(accountRequestPasswordReset, { body: { email } });
    this.sentTo.set(email);
  };
}
