import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Navigation, accountPages } from '../../core/rooms';
import { Session } from '../../core/session/session';
import { ThemeSwitch } from '../../core/shell/theme-switch';
import { Icon } from '../../ui/icon';
import { PageHeader } from '../../ui/page-header';
import { Person } from '../../ui/person';

/** On a phone: all rooms, the account and the way out. */
@Component({
  selector: 'tr-more-page',
  imports: [RouterLink, Icon, PageHeader, Person, ThemeSwitch],
  styles: `
    a {
      display: flex;
      align-items: center;
      gap: 14px;
      min-height: 48px;
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
    tr-icon {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  template: `
    <tr-page-header heading="More" />
    <div class="stack stack--8">
      @for (group of navigation.groups(); track group.name) {
        <nav class="stack stack--1" [attr.aria-label]="group.name || 'Start'">
          @if (group.name) {
            <h2 class="t-label t-muted">{{ group.name }}</h2>
          }
          <ul>
            @for (room of group.rooms; track room.path) {
              <li>
                <a [routerLink]="room.path"><tr-icon [name]="room.icon" [size]="24" />{{ room.label }}</a>
              </li>
            }
          </ul>
        </nav>
      }
      <section class="stack stack--3" aria-labelledby="me-heading">
        <h2 class="t-label t-muted" id="me-heading">My account</h2>
        @if (session.person(); as person) {
          <tr-person [id]="person.id" [initials]="person.initials" [name]="person.name" [about]="person.service?.name ?? ''" />
        }
        <ul>
          @for (page of accountPages; track page.path) {
            <li>
              <a [routerLink]="page.path"><tr-icon [name]="page.icon" [size]="24" />{{ page.label }}</a>
            </li>
          }
        </ul>
        <div class="card"><tr-theme-switch /></div>
        <button class="btn btn--outlined" type="button" (click)="signOut()"><tr-icon name="logout" />Sign out</button>
      </section>
    </div>
  `,
})
export class MorePage {
  protected readonly session = inject(Session);
  protected readonly navigation = inject(Navigation);
  protected readonly accountPages = accountPages;

  protected signOut(): void {
    void this.session.signOut();
  }
}
