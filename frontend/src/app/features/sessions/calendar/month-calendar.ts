import {
  Component,
  ElementRef,
  ViewEncapsulation,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { FullCalendarComponent, FullCalendarModule } from '@fullcalendar/angular';
import type { CalendarOptions, EventClickInfo } from 'fullcalendar';
import type { SessionMonth, SessionMonthItem } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { dayInWords } from '../parts/wall-time';
import { cellAt, cellOf, dressCells, insideOf } from './calendar-cells';
import { dayAfterKey, dayLabel, daysShown, monthInWords, sameDayOf, shiftMonth } from './calendar-days';
import { CalendarEntryInside } from './calendar-entry';
import { countEntries, countPerDay, sessionEntries } from './calendar-events';
import { dayOfCell, entryOf, monthOptions } from './calendar-options';

/**
 * A month of sessions, Monday first. One tab stop for the days: arrows move by day and week, Page Up and Page Down by month, Enter goes
 * into a day and Escape comes back. In little room each day shows how many there are and leads to the list.
 * @example <tr-month-calendar month="2026-11" [items]="items" today="2026-11-24" (monthChange)="show($event)" (dayChosen)="list($event)" />
 */
@Component({
  selector: 'tr-month-calendar',
  imports: [FullCalendarModule, CalendarEntryInside, Icon],
  templateUrl: './month-calendar.html',
  styleUrls: ['./calendar-skeleton.css', './month-calendar.css'],
  // What FullCalendar renders, and its list of "+2 more" on the body, carry no mark of this component.
  encapsulation: ViewEncapsulation.None,
  host: { '(keydown)': 'move($event)', '(focusin)': 'follow($event)' },
})
export class MonthCalendar {
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly calendar = viewChild.required(FullCalendarComponent);
  readonly month = input.required<string>();
  readonly items = input.required<readonly SessionMonthItem[]>();
  readonly bankHolidays = input<SessionMonth['bankHolidays']>([]);
  readonly today = input.required<string>();
  /** Too little room for titles: each day then shows a number. */
  readonly compact = input(false);
  readonly monthChange = output<string>();
  readonly dayChosen = output<string>();

  protected readonly entryOf = entryOf;
  protected readonly heading = computed(() => monthInWords(this.month()));
  protected readonly previous = computed(() => monthInWords(shiftMonth(this.month(), -1)));
  protected readonly next = computed(() => monthInWords(shiftMonth(this.month(), 1)));
  protected readonly events = computed(() => (this.compact() ? countEntries(this.items()) : sessionEntries(this.items())));
  private readonly perDay = computed(() => countPerDay(this.items()));
  protected readonly holidays = computed(() =>
    this.bankHolidays().map(({ date, title }) => ({ date, title, words: `Bank holiday: ${title}, ${dayInWords(date)}.` })),
  );
  protected readonly options = computed<CalendarOptions>(() => ({
    ...monthOptions,
    now: this.today(),
    viewDidMount: ({ el }) => {
      el.setAttribute('aria-describedby', 'month-keys');
    },
    eventClick: (info) => {
      this.openEntry(info);
    },
  }));
  /** The day that Tab comes to: today where it is in the month, else its first. */
  private readonly current = linkedSignal({
    source: () => ({ month: this.month(), today: this.today() }),
    computation: ({ month, today }, last?: { value: string }) => {
      if (last && isShown(last.value, month)) return last.value;
      return today.startsWith(month) ? today : `${month}-01`;
    },
  });
  /** A day that takes the focus as soon as its month is on the screen. */
  private awaited: string | null = null;

  constructor() {
    afterRenderEffect(() => {
      this.calendar().getApi().gotoDate(`${this.month()}-01`);
    });
    afterRenderEffect(() => {
      this.events();
      this.month();
      this.dress();
    });
  }

  protected labelOf(date: Date): string {
    return dayLabel(dayOfCell(date), this.month());
  }

  protected holidayOn(date: Date): string | undefined {
    return this.holidays().find((holiday) => holiday.date === dayOfCell(date))?.title;
  }

  protected step(months: number): void {
    const month = shiftMonth(this.month(), months);
    this.current.set(sameDayOf(month, this.current()));
    this.monthChange.emit(month);
  }

  protected showToday(): void {
    this.current.set(this.today());
    this.monthChange.emit(this.today().slice(0, 7));
  }

  protected follow({ target }: FocusEvent): void {
    const day = cellOf(target)?.dataset['date'];
    if (day) this.current.set(day);
  }

  protected move(event: KeyboardEvent): void {
    const cell = cellOf(event.target);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target === cell) this.moveFrom(cell, event);
    else if (event.key === 'Escape') cell.focus();
  }

  private moveFrom(cell: HTMLElement, event: KeyboardEvent): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      insideOf(cell)[0]?.focus();
      return;
    }
    const next = dayAfterKey(event.key, cell.dataset['date'] ?? '');
    if (next === null) return;
    event.preventDefault();
    this.current.set(next);
    this.awaited = next;
    if (!isShown(next, this.month()) || event.key.startsWith('Page')) this.monthChange.emit(next.slice(0, 7));
    else this.dress();
  }

  private dress(): void {
    const holidays = new Map(this.holidays().map(({ date, title }) => [date, title]));
    dressCells(this.host, { current: this.current(), today: this.today(), perDay: this.perDay(), holidays });
    const awaited = this.awaited === null ? undefined : cellAt(this.host, this.awaited);
    if (!awaited) return;
    this.awaited = null;
    awaited.focus();
  }

  private openEntry({ event, jsEvent }: EventClickInfo): void {
    if (jsEvent.ctrlKey || jsEvent.metaKey || jsEvent.shiftKey || jsEvent.button !== 0) return;
    jsEvent.preventDefault();
    const shown = entryOf({ event });
    if (shown.kind === 'count') this.dayChosen.emit(shown.day);
    else void this.router.navigateByUrl(event.url);
  }
}

function isShown(day: string, month: string): boolean {
  const { from, to } = daysShown(month);
  return day >= from && day <= to;
}
