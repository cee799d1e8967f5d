import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TopicView } from '../../../api/models';
import { fullDateTime } from '../../../core/dates/dates';
import { problemOf } from '../../../core/http/problem';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { TopicStore } from './topic-store';
import { askedInWords, wantedInWords } from './topic-words';
import { When } from '../../../ui/when';

/** How many want a topic, my vote and my offer, or what became of it. */
@Component({
  selector: 'tr-topic-panel',
  imports: [RouterLink, Icon, Notice, When],
  styles: `
    hr {
      margin: 0;
    }
  `,
  templateUrl: './topic-panel.html',
})
export class TopicPanel {
  private readonly store = inject(TopicStore);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  readonly view = input.required<TopicView>();

  protected readonly heading = computed(() => {
    const { state, votes } = this.view();
    return state === 'open' ? wantedInWords(votes) : askedInWords(votes);
  });
  protected readonly early = computed(() => {
    const date = this.view().plan?.date;
    if (!date?.earlyUntil) return '';
    return `People who asked for this topic book first, until ${fullDateTime(new Date(date.earlyUntil), null, date.timeZone)}.`;
  });
  protected readonly hidden = computed(() => {
    const { state, plan } = this.view();
    return state === 'planned' && plan?.seriesId == null;
  });

  protected vote(wanted: boolean): Promise<void> {
    return this.store.cast(wanted);
  }

  protected async speak(): Promise<void> {
    const changed = await this.dialogs.open<TopicView>(() => import('./speak-dialog').then((part) => part.SpeakDialog), this.view());
    if (!changed) return;
    this.store.show(changed);
    this.snackbar.show({ text: 'Your offer to speak stands on the topic.' });
  }

  protected async stopSpeaking(): Promise<void> {
    const words = this.view().myWords ?? '';
    try {
      await this.store.stopSpeaking();
      this.snackbar.show({ text: 'You took back your offer to speak.', undo: { run: () => this.store.speak(words) } });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
