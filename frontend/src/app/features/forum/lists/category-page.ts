import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageTitle } from '../../../core/page/page-title';
import { EmptyState } from '../../../ui/empty-state';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { PageHeading } from '../../../ui/page-heading';
import { WhoCanSee } from '../../../ui/who-can-see';
import { FrontStore } from './front-store';
import { whoReads } from './list-words';
import { MarkRead } from './mark-read';
import { WatchCategory } from '../following/watch-category';
import { TopicList } from './topic-list';
import { TopicsStore } from './topics-store';

/** One category: its topics, and who reads them. */
@Component({
  selector: 'tr-category-page',
  imports: [RouterLink, EmptyState, Icon, LoadProblem, Loading, PageHeader, PageHeading, TopicList, WhoCanSee, WatchCategory],
  providers: [FrontStore, TopicsStore],
  styles: `
    tr-who {
      margin-top: 24px;
    }
  `,
  templateUrl: './category-page.html',
})
export class CategoryPage {
  private readonly marks = inject(MarkRead);
  protected readonly front = inject(FrontStore);
  protected readonly topics = inject(TopicsStore);
  readonly slug = input.required<string>();
  protected readonly category = computed(() => this.front.withSlug(this.slug()));
  protected readonly crumbs = computed(() => [{ label: 'Forum', link: '/forum' }, { label: this.category()?.name ?? '' }]);
  protected readonly ask = computed(() => ({ category: this.category()?.id ?? 0 }));
  protected readonly askWords = computed(() => (this.category()?.ownTopicsOnly ? 'Ask in confidence' : 'Ask or start a topic'));
  protected readonly who = computed(() => {
    const category = this.category();
    return category ? whoReads(category) : '';
  });

  constructor() {
    const title = inject(PageTitle);
    this.topics.concern(
      computed(() => {
        const category = this.category();
        if (!category || category.level === 'see') return { within: undefined, newsFrom: [] };
        return { within: category.id, newsFrom: this.front.newsFrom().filter((id) => id === category.id) };
      }),
    );
    effect(() => {
      const category = this.category();
      if (category) title.set(category.name);
    });
  }

  protected markRead(id: number): Promise<void> {
    return this.marks.run(id, 'Everything in this category is marked as read.', (read) => {
      this.front.refresh();
      if (read && this.topics.filters().list !== 'unread') this.topics.showAsRead();
      else this.topics.refresh();
    });
  }
}
