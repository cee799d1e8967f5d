import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { personalDataDownload } from '../../api/functions';
import { Session } from '../../core/session/session';
import { ThemeSwitch } from '../../core/shell/theme-switch';
import { PageHeader } from '../../ui/page-header';
import { Icon } from '../../ui/icon';
import { WhoCanSee } from '../../ui/who-can-see';
import { ForumNews } from './forum-news';
import { NotificationSettings } from './notification-settings';
import { SignIns } from './sign-ins';

/** What I can set about Trellis, where I am signed in, and my data. */
@Component({
  selector: 'tr-account-page',
  imports: [RouterLink, ForumNews, Icon, NotificationSettings, PageHeader, SignIns, ThemeSwitch, WhoCanSee],
  templateUrl: './account-page.html',
})
export class AccountPage {
  protected readonly session = inject(Session);
  protected readonly dataAddress = personalDataDownload.PATH;

  protected signOut(): void {
    void this.session.signOut();
  }
}
