import { NgTemplateOutlet } from '@angular/common';
import { Component, ElementRef, Injector, afterNextRender, computed, inject, resource, signal, viewChild } from '@angular/core';
import { Api } from '../../../api/api';
import { calendarEnd, calendarMake, calendarShowFeed } from '../../../api/functions';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { BusyButton } from '../../../ui/busy-button';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { When } from '../../../ui/when';
import { WhoCanSee } from '../../../ui/who-can-see';

/** The address at which my calendar program reads my diary: made, shown once, renewed and stopped here. */
@Component({
  selector: 'tr-calendar-feed',
  imports: [NgTemplateOutlet, BusyButton, Icon, LoadProblem, Loading, When, WhoCanSee],
  templateUrl: './calendar-feed.html',
})
export class CalendarFeed {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly field = viewChild<ElementRef<HTMLElement>>('box');
  private readonly start = viewChild<unknown, ElementRef<HTMLElement>>('start', { read: ElementRef });
  protected readonly source = resource({ loader: () => this.api.invoke(calendarShowFeed) });
  protected readonly feed = computed(() => (this.source.hasValue() ? this.source.value().feed : null));
  protected readonly making = signal(false);
  /** Only until the page is left: the server keeps no more than a hash. */
  protected readonly address = signal<string | null>(null);
  protected readonly calendarLink = computed(() => this.address()?.replace(/^https?:/, 'webcal:') ?? null);

  protected async make(): Promise<void> {
    this.making.set(true);
    try {
      const { path } = await this.api.invoke(calendarMake);
      this.address.set(new URL(path, location.origin).href);
      this.focusOn(this.field);
      this.announcer.say('Your calendar address is ready to copy.');
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.making.set(false);
      this.source.reload();
    }
  }

  protected async renew(): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: 'Make a new calendar address?',
      points: [
        { icon: 'block', text: 'The old address stops at once, in every calendar it is in.' },
        { icon: 'content_copy', text: 'You add the new one to your calendar program as you did before.' },
      ],
      confirm: 'Make a new address',
      keep: 'Keep the old one',
    });
    if (sure) await this.make();
  }

  protected async end(): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: 'Stop your calendar address?',
      points: [
        { icon: 'block', text: 'Calendar programs that use it get nothing more from us.' },
        { icon: 'event', text: 'Your bookings stay. You can make another address at any time.' },
      ],
      confirm: 'Stop the address',
      keep: 'Keep it',
      danger: true,
    });
    if (!sure) return;
    try {
      await this.api.invoke(calendarEnd);
      this.address.set(null);
      this.source.set({ feed: null });
      this.focusOn(this.start);
      this.snackbar.show({ text: 'Your calendar address has stopped.' });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
      this.source.reload();
    }
  }

  /** Where a browser does not let a page copy, the text is selected for the person's own keys. */
  protected async copy(box: HTMLInputElement): Promise<void> {
    box.select();
    try {
      await navigator.clipboard.writeText(box.value);
      this.snackbar.show({ text: 'The address is copied.' });
    } catch {
      this.snackbar.show({ text: 'The address is selected. Copy it with Ctrl and C.' });
    }
  }

  /** What was pressed is gone, and the focus is not to go with it. */
  private focusOn(part: () => ElementRef<HTMLElement> | undefined): void {
    afterNextRender(() => part()?.nativeElement.focus(), { injector: this.injector });
  }
}
