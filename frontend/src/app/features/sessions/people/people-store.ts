import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { attendeesList, attendeesMark, attendeesRemove, attendeesSupport } from '../../../api/functions';
import type { Attendee, MarkAttendance } from '../../../api/models';
import { followRoom } from '../../../core/live/follow-room';
import { routeNumber } from '../../../core/page/route-number';

export type Mark = MarkAttendance['items'][number];

/** Everybody who comes to one date or waits for it, for its hosts and organisers. */
@Injectable()
export class PeopleStore {
  private readonly api = inject(Api);
  readonly id = routeNumber();
  readonly source = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.api.invoke(attendeesList, params) });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));
  readonly booked = computed(() => this.inState('booked'));
  readonly waiting = computed(() => this.inState('waiting'));
  readonly unmarked = computed(() => this.booked().filter((attendee) => attendee.attendance === null));

  readonly support = resource({
    params: () =>
      this.view()?.allowed.seeSupport && this.view()?.items.some((item) => item.asksForSupport) ? { id: this.id() } : undefined,
    loader: ({ params }) => this.api.invoke(attendeesSupport, params),
  });

  constructor() {
    const again = (): void => {
      this.source.reload();
    };
    followRoom(
      computed(() => `occurrence:${this.id()}`),
      { message: again, resumed: again },
    );
  }

  /** Shown at once; what the server refuses is taken back. */
  async mark(marks: Mark[]): Promise<void> {
    const before = this.view();
    if (!before || marks.length === 0) return;
    const byPerson = new Map(marks.map((mark) => [mark.personId, mark.attendance]));
    const items = before.items.map((item) => ({
      ...item,
      attendance: byPerson.get(item.person.id) ?? (byPerson.has(item.person.id) ? null : item.attendance),
    }));
    this.source.set({ ...before, items });
    try {
      await this.api.invoke(attendeesMark, { id: this.id(), body: { items: marks } });
    } catch (cause) {
      this.source.reload();
      throw cause;
    }
  }

  async remove({ person }: Attendee): Promise<void> {
    await this.api.invoke(attendeesRemove, { id: this.id(), personId: person.id });
    this.source.reload();
  }

  private inState(state: Attendee['state']): Attendee[] {
    return this.view()?.items.filter((item) => item.state === state) ?? [];
  }
}
