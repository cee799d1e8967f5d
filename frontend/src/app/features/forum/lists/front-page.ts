import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '../../../ui/empty-state';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { CategoryCard } from './category-card';
import { FrontStore } from './front-store';
import { otherRoomsInWords } from './list-words';
import { MarkRead } from './mark-read';
import { TopicList } from './topic-list';
import { TopicsStore } from './topics-store';

/** The front of the forum: its categories, and what is said in all that I may read. */
@Component({
  selector: 'tr-front-page',
  imports: [RouterLink, CategoryCard, EmptyState, Icon, LoadProblem, Loading, PageHeader, TopicList, WhoCanSee],
  providers: [FrontStore, TopicsStore],
  styleUrl: './front-page.css',
  templateUrl: './front-page.html',
})
export class FrontPage {
  private readonly marks = inject(MarkRead);
  protected readonly front = inject(FrontStore);
  protected readonly topics = inject(TopicsStore);
  protected readonly othersInWords = computed(() => otherRoomsInWords(this.front.others()));

  constructor() {
    this.topics.concern(computed(() => ({ within: null, newsFrom: this.front.newsFrom() })));
  }

  protected markRead(): Promise<void> {
    return this.marks.run(null, 'Everything in the forum is marked as read.', (read) => {
      this.front.refresh();
      if (read && this.topics.filters().list !== 'unread') this.topics.showAsRead();
      else this.topics.refresh();
    });
  }
}
