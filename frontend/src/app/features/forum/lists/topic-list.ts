import { Component, ElementRef, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Announcer } from '../../../core/page/announcer';
import { Now } from '../../../core/now';
import { Session } from '../../../core/session/session';
import { dayOf } from '../../../core/dates/dates';
import { EmptyState } from '../../../ui/empty-state';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { type ListFilters, type TopicListName, monthBefore, monthInWords, queryOf, topicLists } from './list-filters';
import { listLabels, newsInWords, nothingIn } from './list-words';
import { SkillChoice } from './skill-choice';
import { TopicRowItem } from './topic-row';
import { TopicsStore } from './topics-store';

/** Topics with the choice of lists above them, in a page that provides the `TopicsStore`. @example <tr-topic-list [ask]="{ category: 3 }" showCategory /> */
@Component({
  selector: 'tr-topic-list',
  imports: [RouterLink, EmptyState, Icon, LoadProblem, Loading, SkillChoice, TopicRowItem],
  templateUrl: './topic-list.html',
  styleUrl: './topic-list.css',
})
export class TopicList {
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly now = inject(Now);
  private readonly session = inject(Session);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly store = inject(TopicsStore);
  readonly showCategory = input(false);
  /** Whether the person may start a topic where the list says that there is none. */
  readonly mayAsk = input(true);
  /** What the page for a new topic is told. */
  readonly ask = input<Readonly<Record<string, number>>>({});

  protected readonly tabs = topicLists.map((list) => ({ list, label: listLabels[list] }));
  protected readonly month = computed(() => this.store.filters().month || dayOf(this.now.value(), this.session.timeZone()).slice(0, 7));
  protected readonly monthBefore = computed(() => monthBefore(this.month()));
  protected readonly isThisMonth = computed(() => this.store.filters().month === '');
  protected readonly words = computed(() => {
    const { list } = this.store.filters();
    return list === 'top' ? `${listLabels.top} in ${monthInWords(this.month())}` : listLabels[list];
  });
  protected readonly empty = computed(() => nothingIn[this.store.filters().list]);
  protected readonly pill = computed(() => newsInWords(this.store.news()));
  protected readonly monthWords = monthInWords;

  protected choose(change: Partial<ListFilters>): void {
    void this.router.navigate([], { queryParams: queryOf(change), queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected chooseList(list: TopicListName): void {
    this.choose({ list });
  }

  /** The pill goes when it is pressed, so the focus goes to the list that it was about. */
  protected showNews(): void {
    this.store.refresh();
    this.heading().nativeElement.focus();
  }

  protected async showMore(): Promise<void> {
    await this.store.more();
    this.announcer.say(`${(this.store.items() ?? []).length} topics`);
  }
}
