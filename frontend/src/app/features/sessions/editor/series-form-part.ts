import { Component, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../../../core/http/problem';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Checkbox } from '../../../ui/forms/checkbox';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { TextField } from '../../../ui/forms/text-field';
import { Icon } from '../../../ui/icon';
import { WhoCanSee } from '../../../ui/who-can-see';
import { LookupField } from '../../../ui/forms/lookup-field';
import { PeopleLookup } from '../parts/people-lookup';
import { BookingFields } from './booking-fields';
import { DescriptionField } from './description-field';
import { EditorStore } from './editor-store';
import { seriesRules } from './series-form';
import { WhenFields } from './when-fields';

/** The form of a series. */
@Component({
  selector: 'tr-series-form',
  imports: [
    RouterLink,
    FormField,
    BookingFields,
    BusyButton,
    Checkbox,
    DescriptionField,
    Form,
    Icon,
    LookupField,
    TextArea,
    TextField,
    WhenFields,
    WhoCanSee,
  ],
  templateUrl: './series-form-part.html',
  styleUrl: './series-form-part.css',
})
export class SeriesFormPart {
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(EditorStore);
  protected readonly people = inject(PeopleLookup);
  protected readonly form = form(this.store.draft, (path) =>
    seriesRules(path, () => this.store.isDraft() && this.store.keptRule() === null),
  );
  protected readonly publishing = signal(false);

  protected readonly save = async (): Promise<void> => {
    const wasNew = this.store.id() === null;
    const saved = await this.store.save();
    this.store.forget();
    if (this.publishing() && !(await this.publish(saved.id))) {
      if (wasNew) await this.router.navigate(['/hosting/series', saved.id, 'edit']);
      return;
    }
    const text = this.publishing()
      ? `‘${saved.title}’ is published.`
      : this.store.isDraft()
        ? 'The draft is saved.'
        : 'The series is changed.';
    this.snackbar.show({ text });
    if (this.publishing() || !this.store.isDraft()) await this.router.navigate(['/sessions/series', saved.id]);
    else if (wasNew) await this.router.navigate(['/hosting/series', saved.id, 'edit']);
  };

  /** The draft is stored by now: when it cannot be published it stays one, and the words say why. */
  private async publish(id: number): Promise<boolean> {
    try {
      await this.store.publish(id);
      return true;
    } catch (cause) {
      this.snackbar.show({ text: `The draft is saved, but it is not published. ${problemOf(cause).detail}` });
      return false;
    }
  }
}
