import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../core/session/session';
import { PageHeader } from '../../ui/page-header';

/** What Trellis holds about people who work here, why, who sees it and for how long. */
@Component({
  selector: 'tr-privacy-page',
  imports: [RouterLink, PageHeader],
  template: `
    <tr-page-header heading="Privacy notice" lede="What Trellis knows about you, why, who sees it, and what you can do about it." />
    <div class="prose">
      <p>
        {{ session.organisation() }} is the controller of the information in Trellis. It runs Trellis so that colleagues can share what they
        know and learn from each other.
      </p>
      <h2 class="t-h2">What we hold</h2>
      <ul>
        <li>
          From the council’s HR system: your name, person number, work email address, post, grade, service, line manager, and the dates of
          these
        </li>
        <li>From you: what you book and host, the support you ask for, and what you choose to put on your profile</li>
        <li>
          From using Trellis: when you signed in and from which browser, the notifications we sent you, and a record of changes to other
          people’s information
        </li>
      </ul>
      <h2 class="t-h2">Why we may</h2>
      <p>
        We hold it to carry out the council’s task as an employer and a public body (UK GDPR, article 6(1)(e)), and for what you add by
        choice, because you chose to. You can take that back at any time.
      </p>
      <h2 class="t-h2">Who sees it</h2>
      <ul>
        <li>Colleagues see your name and service. They see that you are going to a session only if you choose so when you book.</li>
        <li>The hosts of a session see who is booked and the support that was asked for. Your manager is not told about your bookings.</li>
        <li>Administrators see what they need to run Trellis, and what they look at is recorded.</li>
        <li>Figures about groups are shown only when the group is large enough that nobody can be picked out.</li>
      </ul>
      <h2 class="t-h2">How long we keep it</h2>
      <ul>
        <li>Support that you ask for: 28 days after the session</li>
        <li>Your account and bookings: while you work here, as your council’s retention schedule says after that</li>
      </ul>
      <h2 class="t-h2">No decisions by machine</h2>
      <p>
        Trellis makes no decision about you by itself. Seats are given in the order in which people asked for them, and the page says so.
      </p>
      <h2 class="t-h2">Your rights</h2>
      <p>
        You can <a routerLink="/account">download your data</a>, ask us to correct it, object to how we use it, or ask us to delete what we
        no longer need. <a routerLink="/report-a-problem">Write to the administrators</a>, or to the council’s data protection officer. If
        you are not happy with the answer, you can complain to the
        <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
      </p>
      <h2 class="t-h2">Cookies</h2>
      <p>
        Trellis sets two cookies, both needed: one keeps you signed in, one guards your forms against other sites. Your choice of light or
        dark stays on your device. We do not track you.
      </p>
    </div>
  `,
})
export class PrivacyPage {
  protected readonly session = inject(Session);
}
