import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { problemReportsAdd } from '../../api/functions';
import { Session } from '../../core/session/session';
import { BusyButton } from '../../ui/busy-button';
import { Form } from '../../ui/forms/form';
import { TextArea } from '../../ui/forms/text-area';
import { TextField } from '../../ui/forms/text-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { WhoCanSee } from '../../ui/who-can-see';

/** Words to the administrators about something that does not work. Also for those who cannot sign in. */
@Component({
  selector: 'tr-report-problem-page',
  imports: [RouterLink, FormField, Form, TextArea, TextField, BusyButton, Notice, PageHeader, WhoCanSee],
  template: `
    <tr-page-header
      heading="Report a problem"
      lede="Tell us what went wrong, or what you could not use. An administrator reads every report."
    />
    @if (sent()) {
      <div class="stack stack--4 narrow" role="status">
        <tr-notice kind="ok">Thank you. Your report is with the administrators.</tr-notice>
        <p><a routerLink="/">Go to my week</a></p>
      </div>
    } @else {
      <form class="stack stack--6 narrow" [trForm]="form" [save]="send">
        <tr-text-area
          [formField]="form.what"
          label="What were you doing, and what went wrong?"
          hint="Do not write anything private about yourself or others"
          [rows]="7"
        />
        <tr-text-field [formField]="form.page" label="Which page was it on?" hint="Its name, or its address" optional />
        @if (!session.signedIn()) {
          <tr-text-field
            [formField]="form.contact"
            label="Your email address"
            hint="So that we can answer you"
            type="email"
            autocomplete="email"
            optional
          />
        }
        <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Sending">Send the report</button>
        <tr-who>{{ session.signedIn() ? 'Administrators see your report with your name.' : 'Administrators see your report.' }}</tr-who>
      </form>
    }
  `,
})
export class ReportProblemPage {
  private readonly api = inject(Api);
  protected readonly session = inject(Session);
  protected readonly sent = signal(false);
  private readonly report = signal({ page: cameFrom(inject(Router)), what: '', contact: '' });
  protected readonly form = form(this.report, (path) => {
    required(path.what, { message: 'Say what you were doing and what went wrong' });
    maxLength(path.what, 4000, { message: 'Say it in 4,000 characters or fewer' });
    maxLength(path.page, 300, { message: 'Name the page in 300 characters or fewer' });
  });

  protected readonly send = async (): Promise<void> => {
    await this.api.invoke(problemReportsAdd, { body: this.report() });
    this.sent.set(true);
  };
}

/** The page that the person was on before this one. */
function cameFrom(router: Router): string {
  return router.currentNavigation()?.previousNavigation?.finalUrl?.toString() ?? '';
}
