import { Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { LookupField } from '../../../ui/forms/lookup-field';
import { TextArea } from '../../../ui/forms/text-area';
import { TextField } from '../../../ui/forms/text-field';
import { PeopleLookup } from '../parts/people-lookup';
import { SkillLookup } from '../parts/skill-lookup';
import { DescriptionField } from './description-field';
import type { SeriesDraft } from './series-form';

/**
 * What a series is about and who gives it. A single date has words and hosts of its own, or those of its series.
 * @example <tr-what-fields [form]="form" />, <tr-what-fields [form]="form" oneDate seriesTitle="Excel clinic" />
 */
@Component({
  selector: 'tr-what-fields',
  imports: [FormField, DescriptionField, LookupField, TextArea, TextField],
  template: `
    <div class="stack stack--5">
      @if (oneDate()) {
        <tr-text-field [formField]="form().title" label="Title of this date" [hint]="titleHint()" [longest]="120" optional />
        <tr-text-area
          [formField]="form().summary"
          label="Summary of this date"
          hint="Left empty, it is that of the series"
          [rows]="3"
          optional
        />
      } @else {
        <tr-text-field
          [formField]="form().title"
          label="Title"
          hint="As a colleague would say it: ‘Clear writing clinic’"
          [longest]="120"
        />
        <tr-text-area [formField]="form().summary" label="Summary" hint="One or two sentences, for the list" [rows]="3" optional />
        <tr-description-field [field]="form().description" />
        <tr-lookup
          [formField]="form().skills"
          label="Skills that people practise"
          hint="Type part of a skill"
          [find]="skills.find"
          optional
        />
      }
      <tr-lookup [formField]="form().hosts" label="Hosts" hint="Type a name" [find]="people.find" [most]="10" />
    </div>
  `,
})
export class WhatFields {
  protected readonly people = inject(PeopleLookup);
  protected readonly skills = inject(SkillLookup);
  readonly form = input.required<FieldTree<SeriesDraft>>();
  readonly oneDate = input(false, { transform: booleanAttribute });
  readonly seriesTitle = input('');
  protected readonly titleHint = computed(() => `Left empty, it is that of the series: ${this.seriesTitle()}`);
}
