import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionMonthItem } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { grouped } from '../parts/grouped';
import { clockOf, dayOfWall } from '../parts/wall-time';
import { calendarLook } from './calendar-item';
import { dayAfterKey, dayAndMonth, monthInWords, monthWeeks, sameDayOf, shiftMonth, weekdayNames } from './month-grid';

/**
 * A month of sessions, Monday first. One tab stop: arrows move by day and week, Page Up and Page Down by month, Enter goes into a day and
 * Escape comes back. On a phone each day shows how many there are and leads to the list.
 * @example <tr-month-calendar month="2026-11" [items]="items" today="2026-11-24" (monthChange)="show($event)" (dayChosen)="list($event)" />
 */
@Component({
  selector: 'tr-month-calendar',
  imports: [RouterLink, Icon],
  templateUrl: './month-calendar.html',
  styleUrl: './month-calendar.css',
})
export class MonthCalendar {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  readonly month = input.required<string>();
  readonly items = input.required<readonly SessionMonthItem[]>();
  readonly today = input.required<string>();
  readonly monthChange = output<string>();
  readonly dayChosen = output<string>();

  protected readonly weekdays = weekdayNames;
  protected readonly heading = computed(() => monthInWords(this.month()));
  protected readonly days = computed(() => {
    const byDay = grouped(this.items(), (item) => dayOfWall(item.localStart));
    return monthWeeks(this.month()).map((week) =>
      week.map((day) => ({
        ...day,
        name: dayAndMonth(day.iso),
        past: day.iso < this.today(),
        events: (byDay.get(day.iso) ?? []).map((item) => ({ ...item, ...calendarLook(item), time: clockOf(item.localStart) })),
      })),
    );
  });
  /** The day that Tab comes to: today where it is in the month, else its first. */
  protected readonly current = linkedSignal({
    source: () => ({ month: this.month(), today: this.today() }),
    computation: ({ month, today }, last?: { value: string }) => {
      if (last && monthWeeks(month).some((week) => week.some((day) => day.iso === last.value))) return last.value;
      return today.startsWith(month) ? today : `${month}-01`;
    },
  });

  protected step(months: number): void {
    const month = shiftMonth(this.month(), months);
    this.current.set(sameDayOf(month, this.current()));
    this.monthChange.emit(month);
  }

  protected showToday(): void {
    this.current.set(this.today());
    this.monthChange.emit(this.today().slice(0, 7));
  }

  /** Keys on a day itself. Inside a day, arrows are left to the page. */
  protected move(event: KeyboardEvent, day: string): void {
    if (event.target !== event.currentTarget) {
      if (event.key === 'Escape') this.focus(day);
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.enter(event.currentTarget as HTMLElement);
      return;
    }
    const next = dayAfterKey(event.key, day);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.current.set(next);
    const shown = monthWeeks(this.month()).some((week) => week.some((each) => each.iso === next));
    if (!shown || event.key.startsWith('Page')) this.monthChange.emit(next.slice(0, 7));
    this.focus(next);
  }

  private enter(cell: HTMLElement): void {
    const inside = [...cell.querySelectorAll<HTMLElement>('a, button')].find((each) => each.offsetParent !== null);
    inside?.focus();
  }

  private focus(day: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus(), { injector: this.injector });
  }
}
