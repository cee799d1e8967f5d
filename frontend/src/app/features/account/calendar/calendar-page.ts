import { Component } from '@angular/core';
import { PageHeader } from '../../../ui/page-header';
import { NotificationSettings } from '../notification-settings';
import { CalendarFeed } from './calendar-feed';
import { CalendarInvitations } from './calendar-invitations';

/** How my diary reaches the calendar I already use, and when I am reminded. */
@Component({
  selector: 'tr-calendar-page',
  imports: [CalendarFeed, CalendarInvitations, NotificationSettings, PageHeader],
  template: `
    <tr-page-header
      heading="Calendar and reminders"
      lede="What you book and host, in the calendar you already use."
      [crumbs]="[{ label: 'My account', link: '/account' }, { label: 'Calendar and reminders' }]"
    />
    <div class="stack stack--10 measure">
      <section class="stack stack--3" aria-labelledby="invitations-heading">
        <h2 class="t-h2" id="invitations-heading">Invitations by email</h2>
        <tr-calendar-invitations />
      </section>
      <section class="stack stack--3" aria-labelledby="feed-heading">
        <h2 class="t-h2" id="feed-heading">My calendar address</h2>
        <tr-calendar-feed />
      </section>
      <section class="stack stack--3" aria-labelledby="reminders-heading">
        <h2 class="t-h2" id="reminders-heading">Reminders</h2>
        <p>Of everything you have a seat at or host. A reminder follows a session that moves, and none comes of one that is cancelled.</p>
        <tr-notification-settings about="reminders" />
      </section>
    </div>
  `,
})
export class CalendarPage {}
