import { Component, inject, input, linkedSignal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { ForumKeptCategoryDetails } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Form } from '../../../ui/forms/form';
import { categoryRules, draftOf } from './category-draft';
import { SettingsStore } from './settings-store';
import { WordsFields } from './words-fields';

/** What a category is called and for. */
@Component({
  selector: 'tr-settings-words',
  imports: [BusyButton, Form, WordsFields],
  template: `
    <section class="stack stack--4" aria-labelledby="words-heading">
      <h2 class="t-h2" id="words-heading">What it is for</h2>
      <form class="card stack stack--6" [trForm]="form" [save]="save">
        <tr-words-fields [of]="form" />
        <div>
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save what it is for</button>
        </div>
      </form>
    </section>
  `,
})
export class SettingsWords {
  private readonly store = inject(SettingsStore);
  private readonly snackbar = inject(Snackbar);
  readonly category = input.required<ForumKeptCategoryDetails>();
  /** Begins anew with each revision of the words, and keeps what is typed through changes of other things. */
  private readonly model = linkedSignal({
    source: () => draftOf(this.category()),
    computation: (draft) => draft,
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  protected readonly form = form(this.model, categoryRules);

  protected readonly save = async (): Promise<void> => {
    await this.store.change(this.model());
    this.snackbar.show({ text: 'Saved. The forum shows it at once.' });
  };
}
