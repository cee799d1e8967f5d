import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { checkInJoin } from '../../../api/functions';
import type { OccurrenceView } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';

/** The way in of somebody with a seat: the link to join online, or the room and the code to show at its door. */
@Component({
  selector: 'tr-at-the-door',
  imports: [RouterLink, Icon, Notice],
  host: { class: 'stack stack--4' },
  template: `
    @if (here()) {
      <tr-notice kind="ok">You are checked in.</tr-notice>
    }
    @if (view().mine?.seat === 'online') {
      @if (view().link; as link) {
        <a class="btn btn--filled btn--full" [href]="link" target="_blank" rel="noopener" (click)="joined()">
          <tr-icon name="videocam" />Join online<span class="vh"> (opens in a new window)</span>
        </a>
      } @else {
        <p class="t-small">The link to join will be here and in your email.</p>
      }
    } @else {
      <p class="meta">
        <span><tr-icon name="location_on" />{{ view().place }}</span>
      </p>
      @if (!here()) {
        <a class="btn btn--tonal btn--full" [routerLink]="['/sessions', view().id, 'code']"><tr-icon name="qr_code_2" />Show my code</a>
      }
    }
  `,
})
export class AtTheDoor {
  private readonly api = inject(Api);
  readonly view = input.required<OccurrenceView>();
  protected readonly here = computed(() => ['attended', 'in-part'].includes(this.view().myBooking?.attendance ?? ''));

  /** Tells the hosts while the link opens. It is a hint for them only, so nobody waits for it, and its loss harms nobody. */
  protected joined(): void {
    this.api.invoke(checkInJoin, { id: this.view().id }).catch(() => undefined);
  }
}
