import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OccurrenceView } from '../../../api/models';
import { clockTime, fullDate } from '../../../core/dates/dates';
import { Now } from '../../../core/now';
import { DateTile } from '../../../ui/date-tile';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { When } from '../../../ui/when';
import { wallDate } from '../parts/wall-time';
import { BookingForm } from './booking-form';
import { MyAttendance } from './my-attendance';
import { MyPlacePart } from './my-place';
import { OccurrenceStore } from './occurrence-store';
import { panelState } from './panel-state';
import { opensInWords, opensToAllInWords, panelHeading, releaseInWords } from './panel-words';
import { SeatSquares } from './seat-squares';

/** The booking panel: what I can do with this date, in every state. */
@Component({
  selector: 'tr-booking-panel',
  imports: [RouterLink, BookingForm, DateTile, Icon, MyAttendance, MyPlacePart, Notice, SeatSquares, When],
  host: { class: 'card booking' },
  templateUrl: './booking-panel.html',
  styleUrl: './booking-panel.css',
})
export class BookingPanel {
  private readonly now = inject(Now);
  private readonly snackbar = inject(Snackbar);
  private readonly store = inject(OccurrenceStore);
  readonly view = input.required<OccurrenceView>();

  protected readonly state = computed(() => panelState(this.view(), this.now.value()));
  protected readonly heading = computed(() => panelHeading(this.state(), this.view().seats.free));
  protected readonly opens = computed(() => opensInWords(this.view()));
  protected readonly opensToAll = computed(() => opensToAllInWords(this.view()));
  protected readonly release = computed(() => releaseInWords(this.view()));
  protected readonly times = computed(() => {
    const { startsAt, endsAt, timeZone } = this.view();
    return `${clockTime(new Date(startsAt), timeZone)}\u00a0to\u00a0${clockTime(new Date(endsAt), timeZone)}`;
  });
  protected readonly hybrid = computed(() => this.view().seats.room !== null && this.view().seats.online !== null);
  protected readonly showsSeats = computed(() => !['cancelled', 'not-running', 'undecided', 'over'].includes(this.state()));
  protected readonly showsRule = computed(() => ['open', 'full', 'offered', 'waiting', 'not-open', 'early'].includes(this.state()));
  /** The next date of the series that runs and has not begun. */
  protected readonly next = computed(() =>
    this.view().otherDates.find((date) => !date.current && date.state === 'scheduled' && new Date(date.startsAt) > this.now.value()),
  );

  protected done(state: 'booked' | 'waiting'): void {
    const date = wallDate(this.view().localStart);
    if (state === 'booked') {
      this.snackbar.show({ text: `You are going on ${date}.`, undo: { run: () => this.takeBack() } });
    } else {
      this.snackbar.show({ text: `You are on the waiting list for ${date}.`, undo: { run: () => this.takeBack() } });
    }
  }

  protected clashInWords(clash: OccurrenceView['clashes'][number]): string {
    const { timeZone } = this.view();
    const [from, to] = [new Date(clash.from), new Date(clash.to)];
    const until = fullDate(from, timeZone) === fullDate(to, timeZone) ? clockTime(to, timeZone) : fullDate(to, timeZone);
    return `‘${clash.title}’ from ${clockTime(from, timeZone)} to ${until}`;
  }

  private async takeBack(): Promise<void> {
    await this.store.release();
    this.snackbar.show({ text: 'Your place was given back.' });
  }
}
