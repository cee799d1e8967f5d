import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, hidden, validate } from '@angular/forms/signals';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { forumAdministrationMake } from '../../../api/functions';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { LookupField, type LookupItem } from '../../../ui/forms/lookup-field';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { PageHeader } from '../../../ui/page-header';
import { type CategoryDraft, categoryRules, newCategory, wordsOf } from './category-draft';
import { ColleagueLookup } from './colleague-lookup';
import type { GrantLine } from './grant-words';
import { GrantsField } from './grants-field';
import { WordsFields } from './words-fields';

const forAll: readonly GrantLine[] = [
  { holder: 'staff', serviceId: null, level: 'start' },
  { holder: 'forum-moderator', serviceId: null, level: 'moderate' },
];
const forMembers: readonly GrantLine[] = [{ holder: 'member', serviceId: null, level: 'start' }];

interface NewCategory extends CategoryDraft {
  readonly kind: string;
  readonly grants: readonly GrantLine[];
  readonly members: readonly LookupItem[];
}

/** Makes a category: for the council, or for a private group. */
@Component({
  selector: 'tr-new-category-page',
  imports: [FormField, RouterLink, BusyButton, Form, GrantsField, LookupField, PageHeader, RadioGroup, WordsFields],
  template: `
    <tr-page-header heading="Make a category" [crumbs]="crumbs()" />
    <form class="stack stack--6 narrow" [trForm]="form" [save]="save">
      <tr-words-fields [of]="form" />
      <tr-radios [formField]="form.kind" label="Who is it for?" [options]="kinds" boxed />
      @if (form.members().hidden()) {
        <tr-grants [formField]="form.grants" label="Who may do what?" hint="Each person has the most that one of the lines gives them" />
      } @else {
        <tr-lookup
          [formField]="form.members"
          label="Who looks after the group?"
          hint="Type a name. They add the other members. Administrators do not see the group"
          [find]="lookup.find"
          [most]="20"
        />
      }
      <div class="row">
        <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Making">Make the category</button>
        <a class="btn btn--outlined" routerLink="..">Make none</a>
      </div>
    </form>
  `,
})
export class NewCategoryPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly snackbar = inject(Snackbar);
  protected readonly lookup = inject(ColleagueLookup);
  protected readonly crumbs = computed(() => [{ label: 'Forum categories', link: '/administration/forum' }, { label: 'New' }]);
  protected readonly kinds = [
    { value: 'council', label: 'The council, or a part of it', hint: 'You say who may read, reply, start topics and look after it' },
    { value: 'group', label: 'A private group', hint: 'Only its members know that it is there. It stays private for ever' },
  ];
  private readonly model = signal<NewCategory>({ ...newCategory, kind: 'council', grants: forAll, members: [] });
  protected readonly form = form(this.model, (path) => {
    categoryRules(path);
    hidden(path.members, { when: ({ valueOf }) => valueOf(path.kind) !== 'group' });
    hidden(path.grants, { when: ({ valueOf }) => valueOf(path.kind) === 'group' });
    validate(path.grants, ({ value }) => problem(value().length === 0 ? 'Say who may do what' : null));
    validate(path.members, ({ value }) => problem(value().length === 0 ? 'Choose at least one person who looks after the group' : null));
  });

  protected readonly save = async (): Promise<void> => {
    const draft = this.model();
    const group = draft.kind === 'group';
    const members = group ? draft.members.map(({ id }) => ({ personId: id, moderates: true })) : [];
    await this.api.invoke(forumAdministrationMake, {
      body: { ...wordsOf(draft), grants: [...(group ? forMembers : draft.grants)], members },
    });
    this.snackbar.show({ text: `${draft.name.trim()} is there now.` });
    await this.router.navigate(['..'], { relativeTo: this.route });
  };
}
