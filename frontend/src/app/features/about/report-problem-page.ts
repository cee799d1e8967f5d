import { Component, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { reportProblem } from '../../api/functions';
import { BusyButton } from '../../ui/busy-button';
import { Checkbox } from '../../ui/forms/checkbox';
import { Form } from '../../ui/forms/form';
import { TextArea } from '../../ui/forms/text-area';
import { TextField } from '../../ui/forms/text-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { WhoCanSee } from '../../ui/who-can-see';

/** Words to the administrators about something that does not work. */
@Component({
  selector: 'tr-report-problem-page',
  imports: [RouterLink, FormField, Form, TextArea, TextField, Checkbox, BusyButton, Notice, PageHeader, WhoCanSee],
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
        <tr-text-field [formField]="form.page" label="Which page was it on?" hint="Its name, or its address" optional />
        <tr-text-area [formField]="form.trying" label="What were you trying to do?" />
        <tr-text-area [formField]="form.what" label="What went wrong?" hint="Do not write anything private about yourself or others" />
        <tr-checkbox [formField]="form.contact" label="You may ask me about it" />
        <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Sending">Send the report</button>
        <tr-who>Administrators see your report with your name.</tr-who>
      </form>
    }
  `,
})
export class ReportProblemPage {
  private readonly api = inject(Api);
  protected readonly sent = signal(false);
  private readonly report = signal({ page: cameFrom(inject(Router)), trying: '', what: '', contact: true });
  protected readonly form = form(this.report, (path) => {
    required(path.trying, { message: 'Say what you were trying to do' });
    required(path.what, { message: 'Say what went wrong' });
  });

  protected readonly send = async (): Promise<void> => {
    await this.api.invoke(reportProblem, { body: this.report() });
    this.sent.set(true);
  };
}

/** The page that the person was on before this one. */
function cameFrom(router: Router): string {
  return router.currentNavigation()?.previousNavigation?.finalUrl?.toString() ?? '';
}
