import { Component, computed, effect, inject, input, linkedSignal, resource, untracked, viewChild } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Api } from '../../../api/api';
import { forumCategoriesList, forumTopicsStart, peopleSkills } from '../../../api/functions';
import type { FieldProblem } from '../../../core/http/problem';
import { Checkbox } from '../../../ui/forms/checkbox';
import { fieldId } from '../../../ui/forms/field-control';
import { LookupField, type LookupItem } from '../../../ui/forms/lookup-field';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { SelectField } from '../../../ui/forms/select-field';
import { TextField } from '../../../ui/forms/text-field';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { Composer } from '../composer/composer';
import type { DraftWords } from '../composer/drafts/draft-words';
import type { Outcome, Written } from '../composer/written';
import { detailsOf, kindOf, mostSkills, noFields, topicRules } from './topic-fields';

/** Starts a topic, or asks a question. */
@Component({
  selector: 'tr-new-topic-page',
  imports: [Checkbox, Composer, FormField, LoadProblem, Loading, LookupField, PageHeader, RadioGroup, SelectField, TextField, WhoCanSee],
  templateUrl: './new-topic-page.html',
})
export class NewTopicPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly composer = viewChild(Composer);
  /** The category that somebody came from, by its id or slug. */
  readonly category = input<string>();

  protected readonly source = resource({ loader: () => this.api.invoke(forumCategoriesList) });
  protected readonly categories = computed(() =>
    this.source.hasValue() ? this.source.value().items.filter(({ allowed }) => allowed.start) : null,
  );
  private readonly camefrom = computed(
    () => this.categories()?.find(({ id, slug }) => [slug, String(id)].includes(this.category() ?? '')) ?? null,
  );
  private readonly fields = linkedSignal(() => {
    const category = this.camefrom();
    return category ? { ...noFields, categoryId: String(category.id), kind: category.opensWith } : noFields;
  });
  protected readonly form = form(this.fields, topicRules);

  protected readonly subject = computed(() => `new:${this.camefrom()?.id ?? 0}`);
  protected readonly chosen = computed(() => this.categories()?.find(({ id }) => String(id) === this.fields().categoryId) ?? null);
  protected readonly categoryId = computed(() => this.chosen()?.id ?? null);
  protected readonly title = computed(() => this.fields().title);
  protected readonly details = computed(() => detailsOf(this.fields()));
  /** Where one finds only one's own topics, there is nobody among whom to be without a name. */
  protected readonly mayBeAnonymous = computed(() => (this.chosen()?.anonymousQuestions ?? false) && !this.chosen()?.ownTopicsOnly);
  protected readonly isAnonymous = computed(() => this.fields().anonymous && this.mayBeAnonymous());
  protected readonly options = computed(() => [
    { value: '', label: 'Choose a category' },
    ...(this.categories() ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
  ]);
  protected readonly kinds = [
    { value: 'question', label: 'A question', hint: 'You can mark the reply that answers it.' },
    { value: 'discussion', label: 'A discussion', hint: 'To tell people something, or to talk something over.' },
  ];
  protected readonly controls = Object.fromEntries(
    [this.form.title, this.form.categoryId, this.form.kind, this.form.skills, this.form.anonymous].map((field) => {
      const name = field().name();
      return [name.split('.').at(-1) ?? name, fieldId(name)];
    }),
  );
  protected readonly crumbs = [{ label: 'Forum', link: '/forum' }, { label: 'Start a topic' }];
  protected readonly mostSkills = mostSkills;
  protected readonly who = computed(() => {
    const category = this.chosen();
    if (this.isAnonymous())
      return 'Nobody sees that you asked. Two people in named roles can open the name together, with a reason that is kept.';
    if (!category) return 'Who can read it depends on the category.';
    if (category.ownTopicsOnly) return `Those who look after ‘${category.name}’ can read it, with your name and job.`;
    return category.isOpen
      ? 'Everyone can read it, with your name and job.'
      : `Those who belong to ‘${category.name}’ can read it, with your name and job.`;
  });

  constructor() {
    // What is chosen round the box belongs to the draft like the words.
    effect(() => {
      const { title } = this.fields();
      const isBegun = title !== '' || untracked(() => this.composer()?.begun() ?? false);
      if (isBegun) untracked(() => this.composer()?.keep());
    });
  }

  protected readonly findSkills = async (text: string): Promise<readonly LookupItem[]> => {
    const { items } = await this.api.invoke(peopleSkills, { q: text, limit: 8 });
    return items.map(({ id, name, groupName }) => ({ id, name, about: groupName }));
  };

  protected readonly check = (): readonly FieldProblem[] => {
    this.form().markAsTouched();
    return this.form()
      .errorSummary()
      .map(({ fieldTree, message = '' }) => ({ field: fieldTree().name().split('.').at(-1) ?? '', message }));
  };

  protected readonly start = async ({ words, attachments, draft }: Written): Promise<Outcome> => {
    const { title, kind, skills } = this.fields();
    const anonymous = this.isAnonymous();
    const body = {
      key: this.key,
      categoryId: this.categoryId() ?? 0,
      kind: anonymous ? ('question' as const) : kindOf(kind),
      title: title.trim(),
      words,
      attachments,
    };
    const written = await this.api.invoke(forumTopicsStart, {
      body: { ...body, skillIds: skills.map(({ id }) => id), ...(anonymous ? { anonymous } : {}), ...(draft ? { draft } : {}) },
    });
    await this.router.navigate(['/forum/t', written.topicId]);
    return 'posted';
  };

  protected async restore({ title, details: { categoryId, kind, skillIds = [], anonymous } }: DraftWords): Promise<void> {
    this.fields.update((fields) => ({
      ...fields,
      title,
      categoryId: categoryId ? String(categoryId) : fields.categoryId,
      kind: kind ?? fields.kind,
      anonymous: anonymous ?? false,
    }));
    const { items } = skillIds.length > 0 ? await this.api.invoke(peopleSkills, {}) : { items: [] };
    const skills = skillIds
      .flatMap((id) => items.filter((item) => item.id === id))
      .map(({ id, name, groupName }) => ({ id, name, about: groupName }));
    this.fields.update((fields) => ({ ...fields, skills }));
  }

  /** One for the page: pressed twice, or sent again after a lost answer, it is one topic. */
  private readonly key = crypto.randomUUID();
}
