import { Component, DOCUMENT, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Attendee } from '../../../api/models';
import { fullDate, fullDateTime } from '../../../core/dates/dates';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { Person } from '../../../ui/person';
import { WhoCanSee } from '../../../ui/who-can-see';
import { seatsInWords, waitingInWords } from '../parts/seat-words';
import { wallDateTime } from '../parts/wall-time';
import { markInWords, opensInWords } from '../on-the-day/day-words';
import { PeopleStore } from './people-store';

/** Who comes to a date: the list, the support people asked for, and adding somebody. It prints. Who came is marked on the sheet of the day. */
@Component({
  selector: 'tr-people-page',
  imports: [RouterLink, EmptyState, Icon, LoadProblem, Loading, PageHeader, Person, WhoCanSee],
  providers: [PeopleStore],
  templateUrl: './people-page.html',
})
export class PeoplePage {
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  private readonly document = inject(DOCUMENT);
  protected readonly store = inject(PeopleStore);

  protected readonly crumbs = computed(() => [
    { label: 'Sessions', link: '/sessions' },
    { label: this.store.view()?.title ?? '', link: `/sessions/${this.store.id()}` },
    { label: 'Who is coming' },
  ]);
  protected readonly lede = computed(() => {
    const view = this.store.view();
    if (!view) return '';
    const { seats } = view;
    return [`${view.title}, ${wallDateTime(view.localStart, view.localEnd)}.`, `${seatsInWords(seats)}.`, waitingInWords(seats.waiting)]
      .join(' ')
      .trim();
  });
  protected readonly opens = computed(() => {
    const view = this.store.view();
    return view ? opensInWords(view) : '';
  });
  protected readonly deleted = computed(() => {
    const at = this.store.support.hasValue() ? this.store.support.value().deletedAt : null;
    return at === null ? '' : fullDate(new Date(at), this.store.view()?.timeZone);
  });

  protected seatInWords({ seat, waitsFor, asksForSupport }: Attendee): string {
    if (seat === null)
      return { room: 'Waits for the room', online: 'Waits for an online seat', either: 'Waits for either' }[waitsFor ?? 'either'];
    const where = seat === 'room' ? 'Room' : 'Online';
    return [where, waitsFor === null ? '' : 'waits for the room', asksForSupport ? 'asked for support' : ''].filter(Boolean).join(', ');
  }

  protected heldInWords({ offer }: Attendee): string {
    const until = offer?.expiresAt ?? null;
    return until === null ? '' : `A seat is held until ${fullDateTime(new Date(until), null, this.store.view()?.timeZone)}`;
  }

  protected markOf(attendee: Attendee): string {
    return markInWords(attendee)?.words ?? 'Not marked';
  }

  protected async add(): Promise<void> {
    const view = this.store.view();
    if (!view) return;
    const data = { id: view.occurrenceId, seats: view.seats };
    const done = await this.dialogs.open<string>(() => import('../host-dialogs/add-dialog').then((part) => part.AddDialog), data);
    if (!done) return;
    this.store.source.reload();
    this.snackbar.show({ text: done });
  }

  protected async remove(attendee: Attendee): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: `Take ${attendee.person.name} off the list?`,
      points: [
        { icon: 'mail', text: 'We tell them.' },
        { icon: 'event_seat', text: 'Their seat goes to the next person in line.' },
      ],
      confirm: `Take ${attendee.person.name} off`,
      keep: 'Keep them on the list',
      danger: true,
    });
    if (sure) await this.attempt(() => this.store.remove(attendee), `${attendee.person.name} is off the list`);
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  private async attempt(work: () => Promise<void>, done: string): Promise<void> {
    try {
      await work();
      this.announcer.say(done);
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
