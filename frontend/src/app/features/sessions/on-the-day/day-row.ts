import { Component, computed, input, output, signal } from '@angular/core';
import type { Attendee, Attendees } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { StateChip } from '../../../ui/state-chip';
import { AttendanceChoice, type Choice } from './attendance-choice';
import { isHere, markInWords, markedBy, momentOfDay } from './day-words';

/**
 * One person on the sheet: a tap checks in, another takes it back; all else is behind "More".
 * @example <li [trDayRow]="attendee" [day]="view" (chosen)="mark(attendee, $event)"></li>
 */
@Component({
  selector: 'li[trDayRow]',
  imports: [AttendanceChoice, Icon, StateChip],
  templateUrl: './day-row.html',
  styleUrl: './day-row.css',
})
export class DayRow {
  readonly attendee = input.required<Attendee>({ alias: 'trDayRow' });
  readonly day = input.required<Attendees>();
  readonly support = input<string>();
  readonly unsent = input(false);
  readonly chosen = output<Choice>();

  protected readonly open = signal(false);
  protected readonly name = computed(() => this.attendee().person.name);
  protected readonly mark = computed(() => markInWords(this.attendee()));
  protected readonly by = computed(() => markedBy(this.attendee(), this.day()));
  protected readonly here = computed(() => isHere(this.attendee()));
  protected readonly about = computed(() => {
    const { person, seat, joinedAt } = this.attendee();
    const where = seat === 'online' ? 'Online' : 'Room';
    const joined = joinedAt === null ? '' : `joined online ${momentOfDay(joinedAt, this.day())}`;
    return [person.service, where, joined].filter(Boolean).join(' · ');
  });
  protected readonly panelId = computed(() => `more-${this.attendee().person.id}`);

  protected readonly longest = computed(() => {
    const { startsAt, endsAt } = this.day();
    return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  });

  protected choose(choice: Choice): void {
    this.chosen.emit(choice);
  }
}
