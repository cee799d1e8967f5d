import { Component, computed, inject, input, resource } from '@angular/core';
import { Api } from '../../api/api';
import { notificationsChangeSettings, notificationsShowSettings } from '../../api/functions';
import type { NotificationSettingView } from '../../api/models';
import { problemOf } from '../../core/http/problem';
import { Announcer } from '../../core/page/announcer';
import { Snackbar } from '../../ui/feedback/snackbar';
import { LoadProblem } from '../../ui/load-problem';
import { Loading } from '../../ui/loading';

type Channel = 'inApp' | 'email';

/** Reminders have a page of their own, beside the calendar that they are about. */
const isReminder = ({ kind }: NotificationSettingView): boolean => kind.startsWith('diary.reminder');

/** By kind and channel what I am told. Each box is saved as it is changed. */
@Component({
  selector: 'tr-notification-settings',
  imports: [LoadProblem, Loading],
  templateUrl: './notification-settings.html',
})
export class NotificationSettings {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  readonly about = input<'news' | 'reminders'>('news');
  protected readonly source = resource({ loader: () => this.api.invoke(notificationsShowSettings) });
  protected readonly settings = computed(() => {
    const items = this.source.hasValue() ? this.source.value().items : [];
    return items.filter((setting) => isReminder(setting) === (this.about() === 'reminders'));
  });
  protected readonly caption = computed(() => (this.about() === 'reminders' ? 'When we remind you, and how' : 'What we tell you, and how'));
  protected readonly channels: readonly { key: Channel; label: string }[] = [
    { key: 'inApp', label: 'In Trellis' },
    { key: 'email', label: 'By email' },
  ];

  protected async change(setting: NotificationSettingView, channel: Channel, on: boolean): Promise<void> {
    if (!this.source.hasValue()) return;
    const items = this.source.value().items.map((each) => (each.kind === setting.kind ? { ...each, [channel]: on } : each));
    this.source.set({ items });
    try {
      await this.api.invoke(notificationsChangeSettings, {
        body: { items: items.map(({ kind, inApp, email }) => ({ kind, inApp, email })) },
      });
      this.announcer.say('Saved');
    } catch (cause) {
      this.snackbar.show({ text: `Your choice was not saved. ${problemOf(cause).detail}` });
      this.source.reload();
    }
  }
}
