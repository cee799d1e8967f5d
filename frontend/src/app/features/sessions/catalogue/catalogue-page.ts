import { Component, computed, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Announcer } from '../../../core/page/announcer';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { Session } from '../../../core/session/session';
import { mediaQuery } from '../../../core/viewport';
import { monthInWords } from '../calendar/calendar-days';
import { MonthCalendar } from '../calendar/month-calendar';
import { dayInWords } from '../parts/wall-time';
import { catalogueChoices, catalogueSwitches } from './catalogue-choices';
import { type CatalogueFilters, queryOf } from './catalogue-filters';
import { CatalogueStore } from './catalogue-store';
import { SessionRowItem } from './session-row';
import { TopicsCard } from '../topics/topics-card';

/** Sessions that a person could come to: a month at a glance and what is coming up. */
@Component({
  selector: 'tr-catalogue-page',
  imports: [RouterLink, EmptyState, FilterBar, Icon, LoadProblem, Loading, MonthCalendar, PageHeader, SessionRowItem, TopicsCard],
  providers: [CatalogueStore],
  templateUrl: './catalogue-page.html',
  styleUrl: './catalogue-page.css',
})
export class CataloguePage {
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  protected readonly store = inject(CatalogueStore);
  protected readonly organisation = inject(Session).organisation;

  protected readonly compact = mediaQuery('(max-width: 719px)');

  protected readonly choices = computed(() => {
    const known = this.store.choices.hasValue() ? this.store.choices.value() : { skills: [], services: [] };
    return catalogueChoices(known.skills, known.services);
  });
  protected readonly switches = catalogueSwitches;
  /** A day of the calendar stands in place of a period. */
  protected readonly chosen = computed(() => {
    const filters = this.store.filters();
    return filters.day === '' ? filters : { ...filters, when: 'any' as const };
  });
  protected readonly heading = computed(() => {
    const { day } = this.store.filters();
    return day === '' ? 'Coming up' : dayInWords(day);
  });
  protected readonly count = computed(() => {
    const shown = this.store.items()?.length ?? 0;
    const total = this.store.total();
    return shown < total ? `The next ${shown} of ${total} sessions` : inNumbers(total);
  });

  protected readonly notShown = computed(() => {
    const month = this.store.shownMonth();
    return month && month.total > month.items.length
      ? `Showing ${month.items.length} of ${month.total} sessions. Filters show the rest.`
      : '';
  });

  constructor() {
    let spoken: string | null = null;
    effect(() => {
      const month = this.store.shownMonth();
      if (!month) return;
      if (spoken !== null && spoken !== month.month) this.announcer.say(`${monthInWords(month.month)}, ${inNumbers(month.total)}`);
      spoken = month.month;
    });
  }

  protected narrow(change: Partial<CatalogueFilters>): void {
    this.go(queryOf('when' in change ? { ...change, day: '' } : change));
  }

  protected showMonth(month: string): void {
    this.go({ month, day: null });
  }

  protected showView(view: 'list' | 'month'): void {
    this.go({ view });
  }

  /** From a day of the calendar to its sessions in the list. */
  protected showDay(day: string): void {
    this.go({ day }, 'agenda');
  }

  protected clearAll(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
    this.announcer.say('All filters are off');
  }

  protected async showMore(): Promise<void> {
    await this.store.more();
    this.announcer.say(this.count());
  }

  private go(queryParams: Record<string, unknown>, fragment?: string): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true, fragment });
  }
}

function inNumbers(sessions: number): string {
  if (sessions === 0) return 'No sessions';
  return sessions === 1 ? '1 session' : `${sessions} sessions`;
}
