import { Component, computed, inject, resource, signal } from '@angular/core';
import { MatDialogClose } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Navigation } from '../rooms';
import { type SearchHit, searchSources } from './search-source';
import { DialogFrame } from '../../ui/dialogs/dialog-frame';
import { SearchBox } from '../../ui/search-box';

const perSource = 5;
const pause = 200;

/** Search over the rooms, and over what each room offers to it. */
@Component({
  selector: 'tr-search-dialog',
  imports: [MatDialogClose, RouterLink, DialogFrame, SearchBox],
  templateUrl: './search-dialog.html',
})
export class SearchDialog {
  private readonly sources = inject(searchSources);
  private readonly navigation = inject(Navigation);
  protected readonly words = signal('');

  private readonly found = resource({
    params: () => this.words().trim().toLowerCase() || undefined,
    loader: async ({ params: words, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (abortSignal.aborted) return [];
      const rooms = { heading: 'Pages', find: (asked: string) => Promise.resolve(this.pages(asked)) };
      const lists = await Promise.all(
        [rooms, ...this.sources].map(async (source) => ({ heading: source.heading, hits: await source.find(words) })),
      );
      return lists.map(({ heading, hits }) => ({ heading, hits: hits.slice(0, perSource) })).filter(({ hits }) => hits.length > 0);
    },
  });
  protected readonly groups = computed(() => (this.found.hasValue() ? this.found.value() : []));
  protected readonly summary = computed(() => {
    if (this.found.status() !== 'resolved') return '';
    const count = this.groups().reduce((sum, group) => sum + group.hits.length, 0);
    if (count === 0) return `Nothing found for “${this.words()}”. Try fewer or other words.`;
    return count === 1 ? '1 result' : `${count} results`;
  });

  private pages(words: string): SearchHit[] {
    return this.navigation
      .rooms()
      .filter((room) => room.label.toLowerCase().includes(words))
      .map((room) => ({ title: room.label, about: room.group, link: room.path }));
  }
}
