import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { BrandMark } from '../../ui/brand-mark';
import { Icon } from '../../ui/icon';
import { Navigation } from '../rooms';
import { Search } from '../search/search';
import { Session } from '../session/session';

/** The bar at the top of a phone: the mark, search and notifications. */
@Component({
  selector: 'tr-top-bar',
  imports: [RouterLink, BrandMark, Icon],
  styles: ':host { display: contents; }',
  template: `
    <header class="topbar">
      <a class="brand" routerLink="/">
        <tr-brand-mark />
        <span class="brand__text"><span class="brand__name">Trellis</span><span class="vh">home</span></span>
      </a>
      <button class="icon-btn" type="button" aria-label="Search" (click)="search.open()"><tr-icon name="search" /></button>
      <a
        class="icon-btn"
        routerLink="/notifications"
        [attr.aria-label]="session.unread() > 0 ? 'Notifications, ' + session.unread() + ' new' : 'Notifications'"
      >
        <tr-icon name="notifications" />
        @if (session.unread() > 0) {
          <span class="icon-btn__dot" aria-hidden="true">{{ session.unread() }}</span>
        }
      </a>
    </header>
  `,
})
export class TopBar {
  protected readonly session = inject(Session);
  protected readonly search = inject(Search);
}

/** The bar at the foot of a phone: the rooms used most, and "More" for the rest. */
@Component({
  selector: 'tr-bottom-bar',
  imports: [RouterLink, RouterLinkActive, Icon],
  styles: ':host { display: contents; }',
  template: `
    <nav class="bottom" aria-label="Quick" [style.grid-template-columns]="'repeat(' + (navigation.onPhones().length + 1) + ', 1fr)'">
      @for (room of navigation.onPhones(); track room.path) {
        <a [routerLink]="room.path" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: room.path === '/' }">
          <tr-icon [name]="room.icon" />{{ room.short }}
        </a>
      }
      <a routerLink="/more" routerLinkActive ariaCurrentWhenActive="page"><tr-icon name="menu" />More</a>
    </nav>
  `,
})
export class BottomBar {
  protected readonly navigation = inject(Navigation);
}
