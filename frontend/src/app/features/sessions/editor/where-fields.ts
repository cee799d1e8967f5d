import { Component, booleanAttribute, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Checkbox } from '../../../ui/forms/checkbox';
import { TextField } from '../../../ui/forms/text-field';
import type { SeriesDraft } from './series-form';

/** In a room, online, or both, and how many can come. @example <tr-where-fields [form]="form" /> */
@Component({
  selector: 'tr-where-fields',
  imports: [FormField, Checkbox, TextField],
  template: `
    <div class="stack stack--5">
      <tr-checkbox [formField]="form().inRoom" label="In a room" />
      @if (form().inRoom().value()) {
        <tr-text-field [formField]="form().place" label="Room and building" />
        <tr-text-field [formField]="form().capacityRoom" label="Seats in the room" width="input--4" inputMode="numeric" />
      }
      <tr-checkbox [formField]="form().isOnline" label="Online" />
      @if (form().isOnline().value()) {
        <tr-text-field [formField]="form().link" label="Link to join" type="url" hint="Only people with an online seat see it" />
        <tr-text-field [formField]="form().capacityOnline" label="Seats online" width="input--4" inputMode="numeric" />
        @if (!oneDate()) {
          <tr-checkbox [formField]="form().captions" label="It has live captions" />
        }
      }
    </div>
  `,
})
export class WhereFields {
  readonly form = input.required<FieldTree<SeriesDraft>>();
  /** Captions are a matter of the series. */
  readonly oneDate = input(false, { transform: booleanAttribute });
}
