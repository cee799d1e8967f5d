import { Component, ElementRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ForumKeptCategory } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { BusyButton } from '../../../ui/busy-button';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { StateChip } from '../../../ui/state-chip';
import { WhoCanSee } from '../../../ui/who-can-see';
import { CategoriesStore } from './categories-store';
import { grantsInWords } from './grant-words';

/** Which categories there are, in which order, and who may do what in each. */
@Component({
  selector: 'tr-categories-page',
  imports: [RouterLink, BusyButton, EmptyState, Icon, LoadProblem, Loading, PageHeader, StateChip, WhoCanSee],
  providers: [CategoriesStore],
  styleUrl: './categories-page.css',
  templateUrl: './categories-page.html',
})
export class CategoriesPage {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly announcer = inject(Announcer);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(CategoriesStore);
  protected readonly seeding = signal(false);
  protected readonly grantsInWords = grantsInWords;

  protected async move(category: ForumKeptCategory, by: -1 | 1): Promise<void> {
    await this.say(() => this.store.move(category, by));
    const place = this.store.current().findIndex(({ id }) => id === category.id) + 1;
    this.announcer.say(`${category.name} is now number ${place} of ${this.store.current().length}`);
    setTimeout(() => {
      this.focusOn(category.id, by);
    });
  }

  protected async seed(): Promise<void> {
    this.seeding.set(true);
    await this.say(async () => {
      const made = await this.store.seed();
      this.snackbar.show({ text: `${made} categories are there now. Everyone finds them in the forum.` });
    });
    this.seeding.set(false);
  }

  /** The button that was pressed, or the other one where that has come to its end. */
  private focusOn(id: number, by: -1 | 1): void {
    const buttons = [...this.host.querySelectorAll<HTMLButtonElement>(`[data-category="${id}"] .move`)];
    const [wanted, other] = by === -1 ? buttons : buttons.toReversed();
    (wanted?.disabled ? other : wanted)?.focus();
  }

  private async say(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
