import { HttpContext } from '@angular/common/http';
import { Component, inject, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Api } from '../../api/api';
import { accountCheckPasswordLink } from '../../api/functions';
import { signingIn } from '../../core/http/problem-interceptor';
import { BusyButton } from '../../ui/busy-button';
import { Form } from '../../ui/forms/form';
import { TextField } from '../../ui/forms/text-field';

/** Takes a one-time code from paper and checks that it still works. */
@Component({
  selector: 'tr-enter-code',
  imports: [FormField, Form, TextField, BusyButton],
  template: `
    <form class="card stack stack--5 narrow" [trForm]="form" [save]="check">
      <tr-text-field [formField]="form.code" label="One-time code" hint="As it is on the paper" autocomplete="one-time-code" />
      <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Checking">Continue</button>
    </form>
  `,
})
export class EnterCode {
  private readonly api = inject(Api);
  /** The code, once it is known to work. */
  readonly entered = output<string>();

  private readonly model = signal({ code: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.code, { message: 'Enter the code from the paper' });
  });

  protected readonly check = async (): Promise<void> => {
    const token = this.model().code.trim();
    await this.api.invoke(accountCheckPasswordLink, { body: { token } }, new HttpContext().set(signingIn, true));
    this.entered.emit(token);
  };
}
