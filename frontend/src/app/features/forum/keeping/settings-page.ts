import { Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../../core/http/problem';
import { PageTitle } from '../../../core/page/page-title';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { PageHeading } from '../../../ui/page-heading';
import { grantsInWords } from './grant-words';
import { SettingsMembers } from './settings-members';
import { SettingsReaders } from './settings-readers';
import { SettingsStore } from './settings-store';
import { SettingsWords } from './settings-words';

/** One category: what it is for, who may do what in it, who belongs to it, and its end. */
@Component({
  selector: 'tr-settings-page',
  imports: [RouterLink, LoadProblem, Loading, Notice, PageHeader, PageHeading, SettingsMembers, SettingsReaders, SettingsWords],
  providers: [SettingsStore],
  templateUrl: './settings-page.html',
})
export class SettingsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(SettingsStore);
  protected readonly crumbs = computed(() => [
    { label: 'Forum', link: '/forum' },
    { label: this.store.category()?.name ?? '', link: `/forum/c/${this.store.category()?.slug ?? ''}` },
    { label: 'Settings' },
  ]);
  protected readonly lede = computed(() => grantsInWords(this.store.category()?.grants ?? []));

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const category = this.store.category();
      if (category) title.set(`Settings of ${category.name}`);
    });
  }

  protected async archive(name: string): Promise<void> {
    const yes = await this.dialogs.confirm({
      title: `Archive ‘${name}’?`,
      points: [
        { icon: 'edit', strong: 'Nobody writes in it any more.', text: 'Topics stay as they are.' },
        { icon: 'visibility', text: 'Whoever may read it now can still read it.' },
        { icon: 'undo', text: 'You can bring it back at any time.' },
      ],
      confirm: 'Archive the category',
      keep: 'Keep it open',
      danger: true,
    });
    if (yes) await this.say(() => this.store.archive(true), `${name} is archived.`);
  }

  protected async bringBack(name: string): Promise<void> {
    await this.say(() => this.store.archive(false), `${name} is open again.`);
  }

  private async say(deed: () => Promise<void>, text: string): Promise<void> {
    try {
      await deed();
      this.snackbar.show({ text });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
