import { Component, inject, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { attendeesAdd } from '../../../api/functions';
import type { AddAttendee, SeatsView } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { LookupField, type LookupItem } from '../../../ui/forms/lookup-field';
import { PeopleLookup } from '../parts/people-lookup';
import { firstWish, wishOptions } from '../parts/seat-wish';

/** Books a seat, or a place in line, for somebody else. Takes `{ id, seats }`, closes with what was done. */
@Component({
  selector: 'tr-add-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, LookupField, RadioGroup],
  template: `
    <tr-dialog-frame heading="Who is coming too?">
      <p>They get a seat where one is free and nobody waits for it; else they join the end of the line. We tell them.</p>
      <form class="stack stack--4" [trForm]="form" [save]="add">
        <tr-lookup [formField]="form.people" label="Find a person" hint="Type a name" [find]="lookup.find" [most]="1" />
        @if (wishes.length > 0) {
          <tr-radios [formField]="form.seat" label="Which seat?" [options]="wishes" />
        }
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Adding">Add this person</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Add nobody</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class AddDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<AddDialog, string>>(MatDialogRef);
  private readonly occurrence = inject<{ id: number; seats: SeatsView }>(MAT_DIALOG_DATA);
  protected readonly lookup = inject(PeopleLookup);
  protected readonly wishes = wishOptions(this.occurrence.seats);
  protected readonly form = form(
    signal<{ people: readonly LookupItem[]; seat: string }>({ people: [], seat: firstWish(this.occurrence.seats) }),
    (path) => {
      validate(path.people, ({ value }) => problem(value().length === 0 ? 'Choose a person' : null));
    },
  );

  protected readonly add = async (): Promise<void> => {
    const [person] = this.form.people().value();
    if (!person) return;
    const seat = this.form.seat().value() as NonNullable<AddAttendee['seat']>;
    await this.api.invoke(attendeesAdd, { id: this.occurrence.id, body: { personId: person.id, seat } });
    this.dialog.close(`${person.name} is on the list.`);
  };
}
