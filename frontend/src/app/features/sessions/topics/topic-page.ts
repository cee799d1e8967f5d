import { Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageTitle } from '../../../core/page/page-title';
import { Breadcrumbs } from '../../../ui/breadcrumbs';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeading } from '../../../ui/page-heading';
import { Person } from '../../../ui/person';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { WhoCanSee } from '../../../ui/who-can-see';
import { TopicCare } from './topic-care';
import { TopicPanel } from './topic-panel';
import { TopicStore } from './topic-store';
import { byWhom, topicState, whoSees } from './topic-words';

/** One topic: what it is about, how many want it, who could speak, and what became of it. */
@Component({
  selector: 'tr-topic-page',
  imports: [RouterLink, Breadcrumbs, LoadProblem, Loading, PageHeading, Person, StateChip, TopicCare, TopicPanel, When, WhoCanSee],
  providers: [TopicStore],
  styles: `
    h1,
    .words {
      overflow-wrap: anywhere;
    }
    @media (min-width: 1120px) {
      .cols {
        grid-template-rows: auto 1fr;
      }
      .top {
        grid-area: 1 / 1;
      }
      .rest {
        grid-area: 2 / 1;
      }
      .aside {
        grid-area: 1 / 2 / 3 / 3;
      }
    }
  `,
  templateUrl: './topic-page.html',
})
export class TopicPage {
  protected readonly store = inject(TopicStore);
  protected readonly crumbs = computed(() => [
    { label: 'Sessions', link: '/sessions' },
    { label: 'Topics', link: '/sessions/topics' },
    { label: this.store.view()?.title ?? '' },
  ]);
  protected readonly by = computed(() => {
    const view = this.store.view();
    return view ? byWhom(view) : '';
  });
  protected readonly state = computed(() => {
    const view = this.store.view();
    if (!view) return null;
    return topicState({ ...view, speakers: view.speakers.map(({ person }) => person), date: view.plan?.date ?? null });
  });
  protected readonly who = computed(() => {
    const view = this.store.view();
    return view ? whoSees(view) : '';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const view = this.store.view();
      if (view) title.set(view.title);
    });
  }
}
