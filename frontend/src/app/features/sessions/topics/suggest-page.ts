import { Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormField, form } from '@angular/forms/signals';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import { Api } from '../../../api/api';
import { peopleSkills, topicsChange, topicsSuggest, topicsView } from '../../../api/functions';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Form } from '../../../ui/forms/form';
import { LookupField, type LookupItem } from '../../../ui/forms/lookup-field';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { TextArea } from '../../../ui/forms/text-area';
import { TextField } from '../../../ui/forms/text-field';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { type HoldsUnsaved, warnBeforeClosing } from '../editor/unsaved';
import { renamed } from './renamed';
import { SimilarTopics } from './similar-topics';
import { draftOf, newTopic, requestOf, topicRules } from './topic-form';

/** Suggests a topic, or puts the words of one right. */
@Component({
  selector: 'tr-suggest-page',
  imports: [
    RouterLink,
    FormField,
    BusyButton,
    Form,
    LoadProblem,
    Loading,
    LookupField,
    PageHeader,
    RadioGroup,
    SimilarTopics,
    TextArea,
    TextField,
    WhoCanSee,
  ],
  templateUrl: './suggest-page.html',
})
export class SuggestPage implements HoldsUnsaved {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  private readonly route = inject(ActivatedRoute);

  /** Null for a topic that is not there yet. */
  protected readonly id = toSignal(this.route.paramMap.pipe(map((params) => (params.has('id') ? Number(params.get('id')) : null))), {
    requireSync: true,
  });
  protected readonly source = resource({
    params: () => {
      const id = this.id();
      return id === null ? undefined : { id };
    },
    loader: ({ params }) => this.api.invoke(topicsView, params),
  });
  protected readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));
  private readonly stored = computed(() => {
    const view = this.view();
    return view ? draftOf(view) : newTopic;
  });
  private readonly draft = linkedSignal(() => this.stored());
  protected readonly form = form(this.draft, topicRules);
  private saved = false;

  protected readonly heading = computed(() => (this.id() === null ? 'Suggest a topic' : 'Change a topic'));
  protected readonly crumbs = computed(() => {
    const view = this.view();
    return [
      { label: 'Sessions', link: '/sessions' },
      { label: 'Topics', link: '/sessions/topics' },
      ...(view
        ? [{ label: view.title, link: `/sessions/topics/${view.id}` }, { label: 'Change the words' }]
        : [{ label: 'Suggest a topic' }]),
    ];
  });
  protected readonly back = computed(() => ['/sessions/topics', ...(this.id() === null ? [] : [String(this.id())])]);
  protected readonly kinds = [
    { value: 'wanted', label: 'I would like to learn about it', hint: 'Colleagues vote for it, and somebody may offer to speak.' },
    { value: 'offered', label: 'I could show it', hint: 'Your name stands on it as a speaker. Colleagues vote if they would come.' },
  ];

  constructor() {
    warnBeforeClosing(this);
  }

  unsaved(): boolean {
    return !this.saved && JSON.stringify(this.draft()) !== JSON.stringify(this.stored());
  }

  protected readonly findSkills = async (text: string): Promise<readonly LookupItem[]> => {
    const { items } = await this.api.invoke(peopleSkills, { q: text, limit: 8 });
    return items.map(({ id, name, groupName }) => ({ id, name, about: groupName }));
  };

  protected readonly save = async (): Promise<void> => {
    const { kind, ...words } = requestOf(this.draft());
    const id = this.id();
    try {
      const topic = await (id === null
        ? this.api.invoke(topicsSuggest, { body: { kind, ...words } })
        : this.api.invoke(topicsChange, { id, body: words }));
      this.saved = true;
      this.snackbar.show({ text: id === null ? 'Your topic is there for everyone to see.' : 'The topic is changed.' });
      await this.router.navigate(['/sessions/topics', topic.id]);
    } catch (cause) {
      throw renamed(cause, { skillIds: 'skills' });
    }
  };
}
