import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../core/session/session';
import { PageHeader } from '../../ui/page-header';

/** The statement in the form that the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 set. */
@Component({
  selector: 'tr-accessibility-page',
  imports: [RouterLink, PageHeader],
  template: `
    <tr-page-header heading="Accessibility statement for Trellis" />
    <div class="prose">
      <p>
        This statement applies to Trellis as {{ session.organisation() }} runs it. We want as many people as possible to be able to use it.
        You should be able to:
      </p>
      <ul>
        <li>zoom in up to 400% without text spilling off the screen</li>
        <li>use everything with a keyboard alone</li>
        <li>use everything with speech recognition software</li>
        <li>listen to everything with a screen reader</li>
        <li>choose light or dark, and keep the contrast that your device asks for</li>
      </ul>
      <h2 class="t-h2">How accessible Trellis is</h2>
      <p>We know of no part that is not accessible. If you find one, tell us and we will put it right or list it here.</p>
      <h2 class="t-h2">Feedback and contact information</h2>
      <p>
        If you find a problem, or need something from Trellis in another format such as large print, easy read, audio or braille,
        <a routerLink="/report-a-problem">report it</a>. An administrator answers within 5 working days. You can also ask your manager, who
        can reach the administrators for you.
      </p>
      <h2 class="t-h2">Enforcement procedure</h2>
      <p>
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile
        Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you are not happy with how we respond to
        your complaint,
        <a href="https://www.equalityadvisoryservice.com/">contact the Equality Advisory and Support Service (EASS)</a>.
      </p>
      <h2 class="t-h2">Technical information about Trellis’s accessibility</h2>
      <p>{{ session.organisation() }} is committed to making Trellis accessible, in accordance with the accessibility regulations.</p>
      <h3 class="t-h3">Compliance status</h3>
      <p>
        Trellis is built to the <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</a> AA standard. It
        has not yet been audited by people outside the team that makes it.
      </p>
      <h2 class="t-h2">How we tested Trellis</h2>
      <p>
        Every page and state is checked automatically against WCAG 2.2 A and AA with axe, in light and in dark, before each release, and its
        main journeys are walked with the keyboard alone and at 320 pixels wide. Automatic checks do not find every problem, so please tell
        us what they missed.
      </p>
    </div>
  `,
})
export class AccessibilityPage {
  protected readonly session = inject(Session);
}
