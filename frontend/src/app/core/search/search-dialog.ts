import { Component, ElementRef, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { searchFind } from '../../api/functions';
import type { SearchResults } from '../../api/models';
import { DialogFrame } from '../../ui/dialogs/dialog-frame';
import { Icon } from '../../ui/icon';
import { LoadProblem } from '../../ui/load-problem';
import { MarkedWords } from '../../ui/marked-words';
import { SearchBox } from '../../ui/search-box';
import { type Room, Navigation } from '../rooms';
import { RecentSearches } from './recent-searches';
import { countInWords, groupsOf } from './search-words';

const shown = 10;
const pause = 200;

interface Found {
  readonly words: string;
  readonly pages: readonly Room[];
  readonly results: SearchResults;
}

/** The search over everything that one may read: what is found while typing, and the way to all of it. */
@Component({
  selector: 'tr-search-dialog',
  imports: [MatDialogClose, RouterLink, DialogFrame, Icon, LoadProblem, MarkedWords, SearchBox],
  host: { '(keydown)': 'move($event)' },
  styles: `
    .found {
      max-height: min(56vh, 560px);
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    .hit {
      display: block;
      padding: 8px 12px;
      border-radius: 12px;
      text-decoration: none;
      color: inherit;
      overflow-wrap: anywhere;
    }
    .hit:focus-visible {
      outline-offset: -3px;
    }
    .line {
      display: block;
    }
    .snippet {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .hit:hover,
    .hit:focus-visible {
      background: var(--tr-inset);
    }
  `,
  templateUrl: './search-dialog.html',
})
export class SearchDialog {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialogRef);
  private readonly navigation = inject(Navigation);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly recent = inject(RecentSearches);
  protected readonly words = signal('');
  private readonly asked = computed(() => this.words().trim());

  protected readonly found = resource({
    params: () => this.asked() || undefined,
    loader: async ({ params: words, abortSignal }): Promise<Found | undefined> => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (abortSignal.aborted) return undefined;
      return { words, pages: this.pages(words), results: await this.api.invoke(searchFind, { q: words, limit: shown }) };
    },
  });
  /** Stays while the next answer is on its way. */
  private readonly answer = linkedSignal<Found | undefined, Found | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (now, last) => now ?? last?.value,
  });
  protected readonly shown = computed(() => (this.asked() === '' || this.found.error() ? undefined : this.answer()));
  protected readonly groups = computed(() => groupsOf(this.shown()?.results.items ?? []));
  protected readonly summary = computed(() => {
    const answer = this.shown();
    if (answer?.words !== this.asked()) return '';
    const pages = answer.pages.length;
    if (answer.results.count > 0 || answer.results.more || pages === 0) return countInWords(answer.results);
    return pages === 1 ? '1 page' : `${pages} pages`;
  });
  protected readonly isNothing = computed(() => {
    const answer = this.shown();
    return answer?.words === this.asked() && answer.results.items.length === 0 && answer.pages.length === 0;
  });

  /** Arrow keys walk through what was found and back to the box; Enter opens it, and in the box goes to all results. */
  protected move(event: KeyboardEvent): void {
    const stops = [...this.host.querySelectorAll<HTMLElement>('input, .hit')];
    const at = stops.indexOf(this.host.ownerDocument.activeElement as HTMLElement);
    if (at < 0) return;
    if (event.key === 'Enter' && at === 0) {
      event.preventDefault();
      this.showAll();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      stops[Math.min(stops.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
    }
  }

  protected showAll(): void {
    if (this.asked() === '') return;
    this.opened();
    this.dialog.close();
    void this.router.navigate(['/search'], { queryParams: { text: this.asked() } });
  }

  protected opened(): void {
    this.recent.remember(this.asked());
  }

  private pages(words: string): readonly Room[] {
    return this.navigation.rooms().filter((room) => room.label.toLowerCase().includes(words.toLowerCase()));
  }
}
