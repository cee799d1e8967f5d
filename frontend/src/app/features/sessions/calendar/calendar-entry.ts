import { Component, input } from '@angular/core';
import { Icon } from '../../../ui/icon';
import type { CalendarEntry } from './calendar-events';

/** The inside of one link in the calendar. @example <tr-calendar-entry [entry]="entry" /> */
@Component({
  selector: 'tr-calendar-entry',
  imports: [Icon],
  styles: `
    :host {
      display: block;
    }
    .time {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 4px;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .off {
      text-decoration: line-through;
    }
  `,
  template: `
    @let shown = entry();
    @if (shown.kind === 'session') {
      <span class="time">
        @if (shown.look.icon; as icon) {
          <tr-icon [name]="icon" [size]="16" />
        }
        {{ shown.time }}
        @if (shown.look.plain) {
          <span>{{ shown.look.words }}</span>
        }
      </span>
      <span [class.off]="shown.look.look === 'off'">{{ shown.title }}</span>
      @if (!shown.look.plain) {
        <span class="vh">, {{ shown.look.words }}</span>
      }
    } @else {
      {{ shown.count }}<span class="vh"> {{ shown.words }}</span>
    }
  `,
})
export class CalendarEntryInside {
  readonly entry = input.required<CalendarEntry>();
}
