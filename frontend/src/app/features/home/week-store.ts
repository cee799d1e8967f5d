import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../api/api';
import { diaryWeek } from '../../api/functions';
import { followRoom } from '../../core/live/follow-room';
import { Session } from '../../core/session/session';

/** What stands in my diary from today on, for the page "My week". */
@Injectable()
export class WeekStore {
  private readonly api = inject(Api);
  readonly week = resource({ loader: () => this.api.invoke(diaryWeek, {}) });
  /** The first thing after these seven days. */
  readonly later = computed(() => (this.week.hasValue() ? this.week.value().later : null));
  readonly entries = computed(() => (this.week.hasValue() ? this.week.value().items : []));

  constructor() {
    const session = inject(Session);
    const room = computed(() => {
      const person = session.person();
      return person && `person:${person.id}`;
    });
    followRoom(room, {
      message: (message) => {
        if (message.type.startsWith('diary.')) this.week.reload();
      },
      resumed: () => {
        this.week.reload();
      },
    });
  }
}
