import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PersonCard } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { Session } from '../../../core/session/session';
import { Avatar } from '../../../ui/avatar';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { FilterBar } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { StateChip } from '../../../ui/state-chip';
import { WhoCanSee } from '../../../ui/who-can-see';
import { inOneLine, people } from '../parts/person-words';
import { levelName } from '../parts/skill-levels';
import { directoryChoices } from './choices';
import { type DirectoryFilters, queryOf } from './directory-filters';
import { DirectoryStore } from './directory-store';

const mostNamed = 2;

/** Colleagues: by name, by service, or by what they can help with. */
@Component({
  selector: 'tr-directory-page',
  imports: [RouterLink, Avatar, EmptyState, FilterBar, Icon, LoadProblem, Loading, PageHeader, StateChip, WhoCanSee],
  providers: [DirectoryStore],
  templateUrl: './directory-page.html',
  styleUrl: './directory-page.css',
})
export class DirectoryPage {
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(DirectoryStore);
  protected readonly organisation = inject(Session).organisation;
  protected readonly inOneLine = inOneLine;

  protected readonly choices = computed(() => {
    const known = this.store.choices.hasValue() ? this.store.choices.value() : { skills: [], services: [] };
    return directoryChoices(known.skills, known.services);
  });
  protected readonly switches = [{ name: 'ask', label: 'Glad to be asked' }] as const;
  protected readonly heading = computed(() => {
    const skill = this.store.skill();
    if (skill) return `People who can help with ${skill.name}`;
    return this.store.narrowed() ? 'People found' : 'Everyone';
  });
  protected readonly count = computed(() => {
    const shown = this.store.items()?.length ?? 0;
    const total = this.store.total();
    return shown < total ? `The first ${shown} of ${people(total)}` : people(total);
  });

  /** The skill that is asked for with the person's level; else the first few of what they help with. */
  protected helpsWith({ help }: PersonCard): string {
    const asked = this.store.filters().skill;
    const [found] = help.filter(({ id }) => String(id) === asked);
    if (found) return found.level === null ? found.name : `${found.name}: ${levelName(found.level).toLowerCase()}`;
    const meant = this.store.suggested().map(({ id }) => id);
    const named = [...help]
      .sort((one, other) => Number(meant.includes(other.id)) - Number(meant.includes(one.id)))
      .slice(0, mostNamed)
      .map(({ name }) => name);
    const more = help.length - named.length;
    return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  }

  protected narrow(change: Partial<DirectoryFilters>): void {
    void this.router.navigate([], { queryParams: queryOf(change), queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected clearAll(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
    this.announcer.say('All filters are off');
  }

  protected async showMore(): Promise<void> {
    try {
      await this.store.more();
      this.announcer.say(this.count());
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
