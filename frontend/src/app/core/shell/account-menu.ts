import { Component, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../../ui/icon';
import { accountPages } from '../rooms';
import { Session } from '../session/session';
import { ThemeSwitch } from './theme-switch';

/** What opens from the person at the foot of the navigation: the browser's own popover, which Escape and a press elsewhere close. */
@Component({
  selector: 'tr-account-menu',
  imports: [RouterLink, Icon, ThemeSwitch],
  styles: `
    .panel {
      position: fixed;
      inset: auto auto 72px 16px;
      width: 304px;
      max-height: calc(100vh - 96px);
      margin: 0;
      padding: 12px;
      overflow-y: auto;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--mat-sys-corner-large);
      background: var(--tr-card);
      color: var(--mat-sys-on-surface);
      box-shadow: var(--mat-sys-level3);
    }
    .entry {
      display: flex;
      align-items: center;
      gap: 12px;
      width: 100%;
      min-height: 44px;
      padding: 0 12px;
      border: 0;
      border-radius: 10px;
      background: none;
      color: inherit;
      font: 500 0.9375rem/1.25rem var(--tr-plain);
      text-align: left;
      text-decoration: none;
      cursor: pointer;
    }
    .entry:hover {
      background: color-mix(in srgb, var(--mat-sys-on-surface) 6%, transparent);
    }
    .entry tr-icon {
      color: var(--mat-sys-on-surface-variant);
    }
    .look {
      margin: 8px 0;
      padding: 12px 12px 16px;
      border-block: 1px solid var(--mat-sys-outline-variant);
    }
  `,
  template: `
    <div class="panel" id="account-menu" popover role="group" aria-label="Account">
      <ul>
        @for (page of pages; track page.path) {
          <li>
            <a class="entry" [routerLink]="page.path" (click)="close()"><tr-icon [name]="page.icon" />{{ page.label }}</a>
          </li>
        }
      </ul>
      <div class="look"><tr-theme-switch /></div>
      <button class="entry" type="button" (click)="signOut()"><tr-icon name="logout" />Sign out</button>
    </div>
  `,
})
export class AccountMenu {
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  protected readonly pages = accountPages;

  protected close(): void {
    this.document.getElementById('account-menu')?.hidePopover();
  }

  protected signOut(): void {
    void this.session.signOut();
  }
}
