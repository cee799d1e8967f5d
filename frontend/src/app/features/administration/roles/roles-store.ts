import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { appointmentsEnd, appointmentsList } from '../../../api/functions';
import type { AppointmentView } from '../../../api/models';
import { dayOf } from '../../../core/dates/dates';
import { Now } from '../../../core/now';
import { isOver } from './appointment-words';
import { roles } from './role-words';

/** Who holds which role, now or later, and who held one before. */
@Injectable()
export class RolesStore {
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  /** Shows those that are over in place of those that hold. */
  readonly showsOver = signal(false);
  readonly today = computed(() => dayOf(this.now.value()));
  readonly source = resource({
    params: () => (this.showsOver() ? { ended: 'true' as const } : {}),
    loader: ({ params }) => this.api.invoke(appointmentsList, params),
  });
  private readonly items = computed(() => {
    const [over, today] = [this.showsOver(), this.today()];
    return this.source.hasValue() ? this.source.value().items.filter((held) => isOver(held, today) === over) : null;
  });
  readonly byRole = computed(() => {
    const items = this.items();
    if (items === null) return null;
    const groups = roles.map((role) => ({ role, held: items.filter((item) => item.role === role.value) }));
    return this.showsOver() ? groups.filter(({ held }) => held.length > 0) : groups;
  });

  async end({ id }: AppointmentView): Promise<void> {
    await this.api.invoke(appointmentsEnd, { id });
    this.source.reload();
  }
}
