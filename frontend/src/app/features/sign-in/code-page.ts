import { Component, inject, input, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { safeReturnTo } from '../../core/session/return-to';
import { Session } from '../../core/session/session';
import { BusyButton } from '../../ui/busy-button';
import { Form } from '../../ui/forms/form';
import { TextField } from '../../ui/forms/text-field';
import { PageHeader } from '../../ui/page-header';

/** For colleagues without e-mail: an administrator prints a code that works once. */
@Component({
  selector: 'tr-code-page',
  imports: [FormField, Form, TextField, BusyButton, PageHeader],
  template: `
    <tr-page-header
      heading="Sign in with a one-time code"
      lede="An administrator can print one for you. It works once."
      [crumbs]="[{ label: 'Sign in', link: '/sign-in' }, { label: 'One-time code' }]"
    />
    <form class="card stack stack--5 narrow" [trForm]="form" [save]="signIn">
      <tr-text-field
        [formField]="form.identifier"
        label="Your person number or email address"
        hint="Your person number is on your payslip"
      />
      <tr-text-field
        [formField]="form.code"
        label="One-time code"
        hint="As it is on the paper. Capitals and spaces do not matter"
        autocomplete="one-time-code"
      />
      <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Signing in">Sign in</button>
    </form>
  `,
})
export class CodePage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  readonly returnTo = input<string>();

  private readonly entered = signal({ identifier: '', code: '' });
  protected readonly form = form(this.entered, (path) => {
    required(path.identifier, { message: 'Enter your person number or email address' });
    required(path.code, { message: 'Enter the code from the paper' });
  });

  protected readonly signIn = async (): Promise<void> => {
    const { identifier, code } = this.entered();
    await this.session.signInWithCode(identifier.trim(), code.trim());
    await this.router.navigateByUrl(safeReturnTo(this.returnTo()));
  };
}
