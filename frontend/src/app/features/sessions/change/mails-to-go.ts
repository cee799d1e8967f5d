import { Component, computed, input, signal } from '@angular/core';
import type { SeriesEditMails } from '../../../api/models';

const atFirst = 5;

/** Every email that a change sends: to whom, when, and its words. @example <tr-mails-to-go [mails]="preview.mails" leaveAt="10:42" /> */
@Component({
  selector: 'tr-mails-to-go',
  styles: `
    summary {
      padding: 6px 0;
      cursor: pointer;
    }
    pre {
      margin: 4px 0 12px;
      font: inherit;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <ul class="list">
      @for (mail of shown(); track $index) {
        <li>
          <details>
            <summary>
              <b>{{ mail.person.name }}</b>: {{ mail.subject }}
              <span class="t-small t-muted">{{ mail.atOnce ? 'At once' : 'At ' + leaveAt() }}</span>
            </summary>
            <pre class="inset">{{ mail.body }}</pre>
            @if (mail.calendar) {
              <p class="t-small t-muted">It brings the date in their calendar up to date.</p>
            }
          </details>
        </li>
      }
    </ul>
    @if (rest() > 0) {
      <p class="page-more">
        <button class="btn btn--outlined btn--sm" type="button" (click)="all.set(true)">Show all {{ mails().items.length }} emails</button>
      </p>
    }
    @if (unshown() > 0) {
      <p class="t-small t-muted">And {{ unshown() }} more of the same kind.</p>
    }
  `,
})
export class MailsToGo {
  readonly mails = input.required<SeriesEditMails>();
  /** "10:42" */
  readonly leaveAt = input.required<string>();
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.mails().items : this.mails().items.slice(0, atFirst)));
  protected readonly rest = computed(() => this.mails().items.length - this.shown().length);
  protected readonly unshown = computed(() => this.mails().total - this.mails().items.length);
}
