import { Component, DOCUMENT, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Attendee } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { BusyButton } from '../../../ui/busy-button';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { SearchBox } from '../../../ui/search-box';
import { WhoCanSee } from '../../../ui/who-can-see';
import { inOneBreath, people } from '../parts/seat-words';
import { wallDateTime } from '../parts/wall-time';
import type { Choice } from './attendance-choice';
import { DayRow } from './day-row';
import { DayStore } from './day-store';
import { hasSeatFor, isHere, matching, opensInWords } from './day-words';
import { SignInSheet } from './sign-in-sheet';

/** More rows than this are shown on request: a phone finds by name faster than by scrolling. */
const MOST_ROWS = 150;

const doneWords = { attended: 'is here', 'in-part': 'is here for part', 'did-not-come': 'did not come' } as const;

/** The day itself, on the host's phone: who is expected, who is here, one tap to check in. It prints as a sign-in sheet. */
@Component({
  selector: 'tr-day-page',
  imports: [RouterLink, BusyButton, DayRow, EmptyState, Icon, LoadProblem, Loading, Notice, PageHeader, SearchBox, SignInSheet, WhoCanSee],
  providers: [DayStore],
  templateUrl: './day-page.html',
  styleUrl: './day-page.css',
})
export class DayPage {
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  private readonly document = inject(DOCUMENT);
  protected readonly store = inject(DayStore);

  protected readonly hasSeatFor = hasSeatFor;
  protected readonly words = signal('');
  protected readonly onlyMissing = signal(false);
  protected readonly giving = signal<number | null>(null);
  protected readonly everyRow = linkedSignal({ source: this.words, computation: () => false });

  protected readonly crumbs = computed(() => [
    { label: 'Sessions', link: '/sessions' },
    { label: this.store.view()?.title ?? '', link: `/sessions/${this.store.id()}` },
    { label: 'On the day' },
  ]);
  protected readonly lede = computed(() => {
    const view = this.store.view();
    return view ? `${view.title}, ${wallDateTime(view.localStart, view.localEnd)}.` : '';
  });
  protected readonly opens = computed(() => {
    const view = this.store.view();
    return view && !view.attendanceOpen ? opensInWords(view) : '';
  });
  /** People tapped while only the missing are shown stay where they are, or the next tap would hit somebody else. */
  private readonly tapped = linkedSignal<unknown, ReadonlySet<number>>({
    source: () => [this.words(), this.onlyMissing()],
    computation: () => new Set<number>(),
  });
  protected readonly found = computed(() =>
    matching(this.store.expected(), this.words()).filter(
      (attendee) => !this.onlyMissing() || !isHere(attendee) || this.tapped().has(attendee.person.id),
    ),
  );
  protected readonly rows = computed(() => (this.everyRow() ? this.found() : this.found().slice(0, MOST_ROWS)));
  protected readonly foundInWords = computed(() => (this.words() === '' ? '' : `${people(this.found().length)} found`));
  protected readonly unsentInWords = computed(() => {
    const { size } = this.store.unsent();
    return size === 1 ? '1 tap is not sent yet.' : `${size} taps are not sent yet.`;
  });

  protected mark(attendee: Attendee, { attendance, minutes }: Choice): void {
    this.tapped.update((ids) => new Set(ids).add(attendee.person.id));
    this.store.tap(attendee, attendance, minutes);
    const { name } = attendee.person;
    this.announcer.say(attendance === null ? `${name}: the mark is taken back` : `${name} ${doneWords[attendance]}`);
  }

  protected async markTheRest(): Promise<void> {
    const rest = this.store.unmarked();
    const joined = rest.filter(({ joinedAt }) => joinedAt !== null).map(({ person }) => person.name);
    const sure = await this.dialogs.confirm({
      title: `Mark ${people(rest.length)} as not having come?`,
      points: [
        { icon: 'group', strong: people(rest.length), text: 'nobody has marked yet. Those who are here stay as they are.' },
        ...(joined.length > 0
          ? [{ icon: 'videocam' as const, strong: inOneBreath(joined.slice(0, 5)), text: 'joined online. Look at them first.' }]
          : []),
        { icon: 'visibility', text: 'Each sees their own mark, and nobody else does. You can change it at any time.' },
      ],
      confirm: `Mark ${people(rest.length)}`,
      keep: 'Go back',
    });
    if (sure) await this.attempt(async () => `${people(await this.store.markTheRest())} marked as not having come.`);
  }

  protected async addWalkIn(): Promise<void> {
    const view = this.store.view();
    if (!view) return;
    const data = { id: view.occurrenceId, seats: view.seats };
    const done = await this.dialogs.open<string>(() => import('../host-dialogs/add-dialog').then((part) => part.AddDialog), data);
    if (!done) return;
    this.store.reload();
    this.snackbar.show({ text: done });
  }

  protected async giveSeat(attendee: Attendee): Promise<void> {
    this.giving.set(attendee.person.id);
    await this.attempt(async () => {
      await this.store.giveSeat(attendee);
      return `${attendee.person.name} has a seat. You can check them in now.`;
    });
    this.giving.set(null);
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  private async attempt(work: () => Promise<string>): Promise<void> {
    try {
      this.snackbar.show({ text: await work() });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
