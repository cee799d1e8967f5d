import { Component, inject, input, signal } from '@angular/core';
import { FormField, form, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { setPassword } from '../../api/functions';
import { BusyButton } from '../../ui/busy-button';
import { Form } from '../../ui/forms/form';
import { PasswordField } from '../../ui/forms/password-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';

const shortest = 12;

/** Where the link of an invitation, or of a forgotten password, leads. */
@Component({
  selector: 'tr-set-password-page',
  imports: [RouterLink, FormField, Form, PasswordField, BusyButton, Notice, PageHeader],
  template: `
    <tr-page-header heading="Choose a password" lede="You will use it with your email address to sign in." />
    @if (token()) {
      <form class="card stack stack--5 narrow" [trForm]="form" [save]="choose">
        <tr-password-field
          [formField]="form.password"
          label="New password"
          hint="At least 12 characters. Three words that do not belong together work well"
          autocomplete="new-password"
        />
        <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save my password</button>
      </form>
    } @else {
      <div class="stack stack--4 narrow">
        <tr-notice kind="act">This link is not whole. Open it from the email again, or copy all of it into the address bar.</tr-notice>
        <p><a routerLink="/forgotten-password">Ask for a new link</a></p>
      </div>
    }
  `,
})
export class SetPasswordPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  /** From the address: the secret of the link. */
  readonly token = input<string>();

  private readonly entered = signal({ password: '' });
  protected readonly form = form(this.entered, (path) => {
    required(path.password, { message: 'Enter a password' });
    minLength(path.password, shortest, { message: `Enter a password of at least ${shortest} characters` });
  });

  protected readonly choose = async (): Promise<void> => {
    await this.api.invoke(setPassword, { body: { token: this.token() ?? '', password: this.entered().password } });
    await this.router.navigate(['/sign-in'], { queryParams: { changed: 'yes' } });
  };
}
