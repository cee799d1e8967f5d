import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DiaryEntryView } from '../../api/models';
import type { IconName } from '../../../design/icons';
import { DateTile } from '../../ui/date-tile';
import { Icon } from '../../ui/icon';
import { StateChip, type StateKind } from '../../ui/state-chip';
import { When } from '../../ui/when';

const states: Record<DiaryEntryView['state'], { kind: StateKind; icon: IconName; words: string }> = {
  booked: { kind: 'ok', icon: 'check_circle', words: 'Booked' },
  waiting: { kind: 'watch', icon: 'hourglass_top', words: 'Waiting list' },
  hosting: { kind: 'info', icon: 'groups', words: 'Hosting' },
  cancelled: { kind: 'act', icon: 'event_busy', words: 'Cancelled' },
};

/** One line of the agenda. */
@Component({
  selector: 'li[trDiaryEntry]',
  imports: [RouterLink, DateTile, Icon, StateChip, When],
  template: `
    <tr-date-tile [at]="entry().startsAt" [timeZone]="entry().timeZone" />
    <div class="agenda__body">
      <h3 class="t-title">
        <a class="link-quiet" [routerLink]="entry().link">{{ entry().title }}</a>
      </h3>
      <p class="t-small t-muted"><tr-when [from]="entry().startsAt" [to]="entry().endsAt" [timeZone]="entry().timeZone" near /></p>
      @if (entry().note; as note) {
        <p class="meta">
          <span><tr-icon name="location_on" />{{ note }}</span>
        </p>
      }
    </div>
    <div class="agenda__end">
      <tr-state [kind]="state().kind" [icon]="state().icon">{{ state().words }}</tr-state>
    </div>
  `,
})
export class DiaryEntry {
  readonly entry = input.required<DiaryEntryView>({ alias: 'trDiaryEntry' });
  protected readonly state = computed(() => states[this.entry().state]);
}
