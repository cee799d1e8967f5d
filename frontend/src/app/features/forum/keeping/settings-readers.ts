import { Component, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import type { ForumKeptCategoryDetails } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { type GrantLine, lossInWords } from './grant-words';
import { GrantsField } from './grants-field';
import { SettingsStore } from './settings-store';

/** Who may do what in a category. Before anybody loses it, the page says how many. */
@Component({
  selector: 'tr-settings-readers',
  imports: [FormField, BusyButton, Form, GrantsField],
  template: `
    <section class="stack stack--4" aria-labelledby="readers-heading">
      <h2 class="t-h2" id="readers-heading">Who may do what</h2>
      <form class="card stack stack--6" [trForm]="form" [save]="save">
        <tr-grants
          [formField]="form.grants"
          label="Each line is for some people"
          hint="A person has the most that one of the lines gives them"
        />
        <div>
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save who may do what</button>
        </div>
      </form>
    </section>
  `,
})
export class SettingsReaders {
  private readonly store = inject(SettingsStore);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  readonly category = input.required<ForumKeptCategoryDetails>();
  private readonly model = linkedSignal(() => ({
    grants: this.category().grants.map(({ holder, serviceId, level }): GrantLine => ({ holder, serviceId, level })),
  }));
  protected readonly form = form<{ grants: readonly GrantLine[] }>(this.model, (path) => {
    validate(path.grants, ({ value }) => problem(value().length === 0 ? 'Say who may do what' : null));
  });

  protected readonly save = async (): Promise<void> => {
    const { grants } = this.model();
    const { lose, after } = await this.store.preview(grants);
    if (lose > 0 && !(await this.mayTake(lose, after))) return;
    await this.store.grant(grants);
    this.snackbar.show({ text: lose > 0 ? `Saved. ${lossInWords(lose)}.` : 'Saved. It holds at once.' });
  };

  private mayTake(lose: number, after: number): Promise<boolean> {
    const left = after === 1 ? '1 person can' : `${after.toLocaleString('en-GB')} people can`;
    return this.dialogs.confirm({
      title: `Take ‘${this.category().name}’ from ${lose === 1 ? '1 person' : `${lose.toLocaleString('en-GB')} people`}?`,
      points: [
        {
          icon: 'visibility_off',
          strong: `${lossInWords(lose)}.`,
          text: 'Pages that they have open close at once, and mails to them stop.',
        },
        { icon: 'groups', text: `${left} read it then.` },
        { icon: 'history', text: 'The change is kept in the audit trail.' },
      ],
      confirm: 'Take it from them',
      keep: 'Keep it as it is',
      danger: true,
    });
  }
}
