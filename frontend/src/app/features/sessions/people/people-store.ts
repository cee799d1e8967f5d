import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { attendeesList, attendeesRemove, attendeesSupport, figuresAttendeesFile } from '../../../api/functions';
import type { Attendee } from '../../../api/models';
import { followRoom } from '../../../core/live/follow-room';
import { routeNumber } from '../../../core/page/route-number';

/** Everybody who comes to one date or waits for it, for its hosts and organisers. */
@Injectable()
export class PeopleStore {
  private readonly api = inject(Api);
  readonly id = routeNumber();
  readonly source = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.api.invoke(attendeesList, params) });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));
  readonly booked = computed(() => this.inState('booked'));
  readonly waiting = computed(() => this.inState('waiting'));

  /** Asked for once, not with each change of the list, because each reading is recorded. */
  private readonly asked = computed(
    () => (this.view()?.allowed.seeSupport && this.view()?.items.some((item) => item.asksForSupport)) ?? false,
  );
  readonly file = computed(() => figuresAttendeesFile.PATH.replace('{id}', String(this.id())));

  readonly support = resource({
    params: () => (this.asked() ? this.id() : undefined),
    loader: ({ params: id }) => this.api.invoke(attendeesSupport, { id }),
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

  async remove({ person }: Attendee): Promise<void> {
    await this.api.invoke(attendeesRemove, { id: this.id(), personId: person.id });
    this.source.reload();
  }

  private inState(state: Attendee['state']): Attendee[] {
    return this.view()?.items.filter((item) => item.state === state) ?? [];
  }
}
