import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '../../ui/icon';
import type { Room } from '../rooms';

/** An entry of the sidebar: the long label there, the short one on the rail. */
@Component({
  selector: 'tr-room-link',
  imports: [RouterLink, RouterLinkActive, Icon],
  styles: ':host { display: contents; }',
  template: `
    <a
      [routerLink]="room().path"
      routerLinkActive
      ariaCurrentWhenActive="page"
      [routerLinkActiveOptions]="{
        paths: room().path === '/' ? 'exact' : 'subset',
        queryParams: 'ignored',
        fragment: 'ignored',
        matrixParams: 'ignored',
      }"
    >
      <tr-icon [name]="room().icon" />
      <span class="nav__full">{{ room().label }}</span>
      <span class="nav__short">{{ room().short }}</span>
      @if (count() > 0) {
        <span class="nav__count"
          >{{ count() > 99 ? '99+' : count() }}<span class="vh"> {{ counted() }}</span></span
        >
      }
    </a>
  `,
})
export class RoomLink {
  readonly room = input.required<Pick<Room, 'path' | 'icon' | 'label' | 'short'>>();
  readonly count = input(0);
  /** What the count counts: "new". */
  readonly counted = input('');
}
