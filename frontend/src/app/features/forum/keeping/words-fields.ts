import { Component, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Checkbox } from '../../../ui/forms/checkbox';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { SelectField } from '../../../ui/forms/select-field';
import { TextArea } from '../../../ui/forms/text-area';
import { TextField } from '../../../ui/forms/text-field';
import { type CategoryDraft, openings } from './category-draft';
import { ServiceChoices } from './service-choices';

/** What a category is called and for, in a form. @example <tr-words-fields [of]="form" /> */
@Component({
  selector: 'tr-words-fields',
  imports: [FormField, Checkbox, RadioGroup, SelectField, TextArea, TextField],
  host: { class: 'stack stack--6' },
  template: `
    <tr-text-field [formField]="of().name" label="Name" hint="It also makes the address of the category, which stays" />
    <tr-text-area
      [formField]="of().description"
      label="What is it for?"
      hint="One sentence for everybody who comes by"
      [rows]="3"
      optional
    />
    <tr-select [formField]="of().serviceId" label="Whose room is it?" [options]="services.options()" />
    <tr-radios [formField]="of().opensWith" label="A new topic is usually" [options]="openings" boxed />
    <tr-checkbox
      [formField]="of().ownTopicsOnly"
      label="People find only the topics that they started"
      hint="Those who look after the category find all of them. For questions in confidence"
    />
    <tr-checkbox
      [formField]="of().anonymousQuestions"
      label="Questions may be asked without a name"
      hint="The name is sealed. Two named roles can open it together, and that is logged"
    />
  `,
})
export class WordsFields {
  protected readonly services = inject(ServiceChoices);
  protected readonly openings = openings;
  readonly of = input.required<Pick<FieldTree<CategoryDraft>, keyof CategoryDraft>>();
}
