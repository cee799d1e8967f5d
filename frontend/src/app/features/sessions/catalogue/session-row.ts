import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionRow } from '../../../api/models';
import { DateTile } from '../../../ui/date-tile';
import { Icon } from '../../../ui/icon';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { hostsInWords, openSeats, placeInWords, rowState } from '../parts/seat-words';

/** One session of the agenda. @example <li [trSessionRow]="row"></li> */
@Component({
  selector: 'li[trSessionRow]',
  imports: [RouterLink, DateTile, Icon, StateChip, When],
  template: `
    <tr-date-tile [at]="row().startsAt" [timeZone]="row().timeZone" />
    <div class="agenda__body">
      <h3 class="t-title">
        <a class="link-quiet" [routerLink]="['/sessions', row().id]">{{ row().title }}</a>
      </h3>
      <p class="t-small t-muted"><tr-when [from]="row().startsAt" [to]="row().endsAt" [timeZone]="row().timeZone" near /></p>
      <p class="meta">
        <span><tr-icon [name]="row().place === null ? 'videocam' : 'location_on'" />{{ place() }}</span>
        <span>{{ row().hosting ? 'You host this' : 'Hosted by ' + hosts() }}</span>
      </p>
    </div>
    <div class="agenda__end">
      <tr-state [kind]="state().kind" [icon]="state().icon">{{ state().words }}</tr-state>
      @if (bookable()) {
        <a class="btn btn--tonal btn--sm" [routerLink]="['/sessions', row().id]">
          Book<span class="vh">: {{ row().title }}</span>
        </a>
      }
    </div>
  `,
})
export class SessionRowItem {
  readonly row = input.required<SessionRow>({ alias: 'trSessionRow' });
  protected readonly state = computed(() => rowState(this.row()));
  protected readonly place = computed(() => placeInWords(this.row()));
  protected readonly hosts = computed(() => hostsInWords(this.row().hosts));
  protected readonly bookable = computed(() => {
    const { state, booking, mine, hosting, seats } = this.row();
    return state === 'scheduled' && booking === 'open' && mine === null && !hosting && openSeats(seats) > 0;
  });
}
