import { HttpContext } from '@angular/common/http';
import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { FormField, form, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { accountCheckPasswordLink } from '../../api/functions';
import { problemOf } from '../../core/http/problem';
import { signingIn } from '../../core/http/problem-interceptor';
import { Session } from '../../core/session/session';
import { BusyButton } from '../../ui/busy-button';
import { Form } from '../../ui/forms/form';
import { PasswordField } from '../../ui/forms/password-field';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';

const shortest = 12;

/** Sets a password with a secret that is still good, and says what to sign in with from then on. */
@Component({
  selector: 'tr-choose-password',
  imports: [RouterLink, FormField, Form, PasswordField, BusyButton, Loading, Notice],
  templateUrl: './choose-password.html',
})
export class ChoosePassword {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  readonly secret = input.required<string>();

  protected readonly owner = resource({
    params: () => ({ body: { token: this.secret() } }),
    loader: ({ params }) => this.api.invoke(accountCheckPasswordLink, params, new HttpContext().set(signingIn, true)),
  });
  protected readonly refusal = computed(() => {
    const cause = this.owner.error();
    return cause === undefined ? null : problemOf(cause).detail;
  });

  private readonly model = signal({ password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.password, { message: 'Enter a password' });
    minLength(path.password, shortest, { message: `Enter a password of ${shortest} characters or more. Three random words work well` });
  });

  protected readonly choose = async (): Promise<void> => {
    await this.session.choosePassword(this.secret(), this.model().password);
    await this.router.navigateByUrl('/');
  };
}
