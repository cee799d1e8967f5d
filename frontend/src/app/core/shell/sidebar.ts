import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Avatar } from '../../ui/avatar';
import { BrandMark } from '../../ui/brand-mark';
import { Icon } from '../../ui/icon';
import { ForumCount } from '../forum/forum-count';
import { ReportsCount } from '../forum/reports-count';
import { Navigation, notificationsPage } from '../rooms';
import { Search } from '../search/search';
import { Session } from '../session/session';
import { AccountMenu } from './account-menu';
import { RoomLink } from './room-link';

/** The navigation of wide screens, from 1360 px; a rail of icons from 720 px; on phones it gives way to the two bars. */
@Component({
  selector: 'tr-sidebar',
  imports: [RouterLink, Avatar, BrandMark, Icon, RoomLink, AccountMenu],
  styles: ':host { display: contents; }',
  templateUrl: './sidebar.html',
})
export class Sidebar {
  protected readonly session = inject(Session);
  protected readonly navigation = inject(Navigation);
  protected readonly search = inject(Search);
  protected readonly forum = inject(ForumCount);
  protected readonly reports = inject(ReportsCount);
  protected readonly notifications = notificationsPage;
}
