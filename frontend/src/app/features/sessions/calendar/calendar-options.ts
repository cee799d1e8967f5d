import type { CalendarOptions, EventDisplayInfo } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import ukWords from 'fullcalendar/locales/en-gb';
import { dayInWords } from '../parts/wall-time';
import type { CalendarEntry } from './calendar-events';

/** Days of the calendar are midnights in UTC, wherever the reader is. */
export const dayOfCell = (date: Date): string => date.toISOString().slice(0, 10);

export const entryOf = ({ event }: Pick<EventDisplayInfo, 'event'>): CalendarEntry => event.extendedProps['shown'] as CalendarEntry;

function lookOf(info: EventDisplayInfo): string {
  const shown = entryOf(info);
  return shown.kind === 'count' ? 'cal-count' : `cal-entry cal-entry--${shown.look.look}`;
}

/** The month view as our design has it: FullCalendar gives the grid, its roles and the "+2 more" list, we give words and classes. */
export const monthOptions: CalendarOptions = {
  plugins: [dayGrid],
  initialView: 'dayGridMonth',
  locale: ukWords,
  firstDay: 1,
  timeZone: 'UTC',
  height: 'auto',
  headerToolbar: false,
  fixedWeekCount: false,
  eventOrder: 'order',
  dayMaxEvents: 3,
  moreLinkText: (count) => `+${count} more`,
  moreLinkHint: (count) => `${count} more ${count === 1 ? 'session' : 'sessions'}`,
  closeHint: 'Close',
  popoverFormat: ({ date }) => dayInWords(dayOfCell(date.marker)),
  dayHeaderFormat: { weekday: 'short' },
  className: 'cal',
  dayHeaderRowClass: 'cal-heads',
  dayHeaderClass: ({ inPopover, dow }) => (inPopover ? 'cal-pop__head' : `cal-head ${weekend(dow)}`),
  dayHeaderInnerClass: ({ inPopover }) => (inPopover ? 't-title' : 'cal-head__name'),
  dayRowClass: 'cal-week',
  dayCellClass: ({ inPopover, dow, isToday, isPast, isOther }) =>
    inPopover
      ? ''
      : ['cal-day', weekend(dow), isToday && 'cal-day--today', (isPast || isOther) && 'cal-day--quiet'].filter(Boolean).join(' '),
  dayCellInnerClass: ({ inPopover }) => (inPopover ? 'cal-pop__list' : ''),
  rowEventClass: lookOf,
  moreLinkClass: 'cal-more',
  popoverClass: 'cal-pop',
  popoverCloseClass: 'icon-btn icon-btn--sm cal-pop__close',
};

const weekend = (weekday: number): string => (weekday === 0 || weekday === 6 ? 'cal-weekend' : '');
