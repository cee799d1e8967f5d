import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { safeReturnTo } from '../../core/session/return-to';
import { Session } from '../../core/session/session';
import { BusyButton } from '../../ui/busy-button';
import { Form } from '../../ui/forms/form';
import { PasswordField } from '../../ui/forms/password-field';
import { TextField } from '../../ui/forms/text-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { DemoPeople } from './demo-people';

/** E-mail and password; on a demonstration also one press to look around as somebody. */
@Component({
  selector: 'tr-sign-in-page',
  imports: [RouterLink, FormField, Form, TextField, PasswordField, BusyButton, Notice, PageHeader, DemoPeople],
  templateUrl: './sign-in-page.html',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  // From the address.
  readonly returnTo = input<string>();
  readonly ended = input<string>();
  readonly left = input<string>();

  protected readonly demoPeople = computed(() => this.session.view()?.demoPeople ?? []);
  private readonly entered = signal({ email: '', password: '' });
  protected readonly form = form(this.entered, (path) => {
    required(path.email, { message: 'Enter your email address or staff number' });
    required(path.password, { message: 'Enter your password' });
  });

  protected readonly signIn = async (): Promise<void> => {
    const { email, password } = this.entered();
    await this.session.signIn(email.trim(), password);
    await this.goOn();
  };

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(safeReturnTo(this.returnTo()));
  }
}
