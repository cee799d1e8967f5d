import { Component, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { calendarChooseInvitations, calendarShowInvitations } from '../../../api/functions';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';

/** Whether mails put what I book into my calendar. Saved as it is changed. */
@Component({
  selector: 'tr-calendar-invitations',
  imports: [LoadProblem, Loading],
  template: `
    @if (source.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="source.reload()" />
    } @else if (!source.hasValue()) {
      <tr-loading what="your choice" shape="lines" (retry)="source.reload()" />
    } @else {
      <div class="card stack stack--3">
        <div class="option option--plain">
          <input
            #box
            type="checkbox"
            id="invitations"
            [checked]="wanted()"
            aria-describedby="invitations-hint"
            (change)="choose(box.checked)"
          />
          <label for="invitations">Email me calendar invitations</label>
          <span class="hint" id="invitations-hint">
            Outlook and Google put each session into your calendar, move it when it moves and take it out when it is cancelled or you give
            up your seat. These emails come whatever you chose about others.
          </span>
        </div>
        @if (!wanted()) {
          <p class="t-small">What is in your calendar stays there as it is, and no longer follows what changes.</p>
        }
      </div>
    }
  `,
})
export class CalendarInvitations {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  protected readonly source = resource({ loader: () => this.api.invoke(calendarShowInvitations) });
  protected readonly wanted = computed(() => this.source.hasValue() && this.source.value().wanted);

  protected async choose(wanted: boolean): Promise<void> {
    this.source.set({ wanted });
    try {
      await this.api.invoke(calendarChooseInvitations, { body: { wanted } });
      this.announcer.say('Saved');
    } catch (cause) {
      this.snackbar.show({ text: `Your choice was not saved. ${problemOf(cause).detail}` });
      this.source.reload();
    }
  }
}
