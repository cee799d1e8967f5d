import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Announcer } from '../../../core/page/announcer';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar, type FilterChoice } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { grouped } from '../parts/grouped';
import { type TopicFilters, type TopicListName, queryOf } from './topic-filters';
import { TopicRowItem } from './topic-row';
import { TopicsStore } from './topics-store';

const tabs: readonly { readonly list: TopicListName; readonly label: string }[] = [
  { list: 'wanted', label: 'Most wanted' },
  { list: 'newest', label: 'Newest' },
  { list: 'offered', label: 'Offered' },
  { list: 'planned', label: 'Planned' },
  { list: 'mine', label: 'Mine' },
];

const nothing: Record<TopicListName, { readonly heading: string; readonly text: string }> = {
  wanted: {
    heading: 'Nobody has asked for anything yet',
    text: 'Say what you would like to learn. Colleagues vote for it, and somebody may know it.',
  },
  newest: { heading: 'No topics yet', text: 'Say what you would like to learn, or what you could show.' },
  offered: { heading: 'Nobody offers anything just now', text: 'What do you know that colleagues ask you about? An hour is enough.' },
  planned: { heading: 'Nothing has been planned yet', text: 'When a topic becomes a session it will be here, with how many asked for it.' },
  mine: { heading: 'You have no topics yet', text: 'What you suggest, vote for or offer to speak about will be here.' },
};

/** What people would like to learn, or could show. */
@Component({
  selector: 'tr-topics-page',
  imports: [RouterLink, EmptyState, FilterBar, Icon, LoadProblem, Loading, PageHeader, TopicRowItem, WhoCanSee],
  providers: [TopicsStore],
  styles: `
    .lists {
      margin: 24px 0 16px;
    }
    .nothing {
      display: block;
    }
  `,
  templateUrl: './topics-page.html',
})
export class TopicsPage {
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  protected readonly store = inject(TopicsStore);
  protected readonly tabs = tabs;
  protected readonly empty = computed(() => nothing[this.store.filters().list]);
  protected readonly heading = computed(() => tabs.find(({ list }) => list === this.store.filters().list)?.label ?? '');
  protected readonly choices = computed<FilterChoice<'skill'>[]>(() => {
    const skills = this.store.skills.hasValue() ? this.store.skills.value() : [];
    const groups = [...grouped(skills, (skill) => skill.groupName)].map(([label, within]) => ({
      label,
      options: within.map(({ id, name }) => ({ value: String(id), label: name })),
    }));
    return [{ name: 'skill', label: 'Skill', options: [{ value: '', label: 'All skills' }], groups }];
  });
  protected readonly count = computed(() => {
    const [shown, total] = [this.store.items()?.length ?? 0, this.store.total()];
    if (shown < total) return `The first ${shown} of ${total} topics`;
    return total === 1 ? '1 topic' : `${total === 0 ? 'No' : total} topics`;
  });

  protected narrow(change: Partial<TopicFilters>): void {
    void this.router.navigate([], { queryParams: queryOf(change), queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected clearAll(): void {
    this.narrow({ text: '', skill: '' });
    this.announcer.say('All filters are off');
  }

  protected async showMore(): Promise<void> {
    await this.store.more();
    this.announcer.say(this.count());
  }
}
