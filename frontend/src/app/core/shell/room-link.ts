import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../../ui/icon';
import { Navigation, type Room } from '../rooms';

/** An entry of the sidebar: the long label there, the short one on the rail. One at a time is current. */
@Component({
  selector: 'tr-room-link',
  imports: [RouterLink, Icon],
  styles: ':host { display: contents; }',
  template: `
    <a [routerLink]="room().path" [attr.aria-current]="navigation.current() === room().path ? 'page' : null">
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
  protected readonly navigation = inject(Navigation);
  readonly room = input.required<Pick<Room, 'path' | 'icon' | 'label' | 'short'>>();
  readonly count = input(0);
  /** What the count counts: "new". */
  readonly counted = input('');
}
