import { Component, booleanAttribute, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyBookingRow } from '../../../api/models';
import { DateTile } from '../../../ui/date-tile';
import { Icon } from '../../../ui/icon';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { type StateWords, hostsInWords, placeInWords, rowState } from '../parts/seat-words';

const been: Record<NonNullable<MyBookingRow['attended']> | 'unmarked', StateWords> = {
  attended: { kind: 'ok', icon: 'check', words: 'You went' },
  'in-part': { kind: 'ok', icon: 'check', words: 'You went for part' },
  'did-not-come': { kind: 'idle', icon: 'remove', words: 'You did not come' },
  unmarked: { kind: 'idle', icon: 'history', words: 'Finished' },
};

/** One of my places, with the way out. @example <li [trBookingRow]="row" (giveUp)="release(row)"></li> */
@Component({
  selector: 'li[trBookingRow]',
  imports: [RouterLink, DateTile, Icon, StateChip, When],
  template: `
    <tr-date-tile [at]="row().startsAt" [timeZone]="row().timeZone" />
    <div class="agenda__body">
      <h3 class="t-title">
        <a class="link-quiet" [routerLink]="['/sessions', row().id]">{{ row().title }}</a>
      </h3>
      <p class="t-small t-muted"><tr-when [from]="row().startsAt" [to]="row().endsAt" [timeZone]="row().timeZone" near /></p>
      <p class="meta">
        <span><tr-icon [name]="mineIsOnline() ? 'videocam' : 'location_on'" />{{ place() }}</span>
        <span>Hosted by {{ hosts() }}</span>
      </p>
      @if (row().state === 'cancelled') {
        <p class="t-small">{{ row().reason }}</p>
      }
    </div>
    <div class="agenda__end">
      <tr-state [kind]="state().kind" [icon]="state().icon">{{ state().words }}</tr-state>
      @if (!past() && row().mine?.offer) {
        <a class="btn btn--filled btn--sm" [routerLink]="['/sessions', row().id]" [queryParams]="{ take: 1 }"
          >Take it or let it go<span class="vh">: {{ row().title }}</span></a
        >
      }
      @if (!past() && row().releasable) {
        <button class="btn btn--outlined btn--sm" type="button" (click)="giveUp.emit()">
          {{ row().mine?.state === 'waiting' ? 'Leave the line' : 'Cancel my place' }}<span class="vh">: {{ row().title }}</span>
        </button>
      }
    </div>
  `,
})
export class BookingRow {
  readonly row = input.required<MyBookingRow>({ alias: 'trBookingRow' });
  readonly past = input(false, { transform: booleanAttribute });
  readonly giveUp = output();
  protected readonly mineIsOnline = computed(() => this.row().mine?.seat === 'online' || this.row().place === null);
  protected readonly place = computed(() => {
    const { mine, place } = this.row();
    if (mine?.seat === 'online') return 'Online';
    return mine?.seat === 'room' && place !== null ? place : placeInWords(this.row());
  });
  protected readonly hosts = computed(() => hostsInWords(this.row().hosts));
  protected readonly state = computed(() =>
    this.past() && this.row().state === 'scheduled' ? been[this.row().attended ?? 'unmarked'] : rowState(this.row()),
  );
}
