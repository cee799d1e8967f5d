import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AppointmentView } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { Person } from '../../../ui/person';
import { WhoCanSee } from '../../../ui/who-can-see';
import { byWhom, datesInWords, scopeInWords } from './appointment-words';
import { roleName } from './role-words';
import { RolesStore } from './roles-store';

/** Who holds which role, where and for how long; giving one and ending one. */
@Component({
  selector: 'tr-roles-page',
  imports: [RouterLink, EmptyState, Icon, LoadProblem, Loading, PageHeader, Person, WhoCanSee],
  providers: [RolesStore],
  templateUrl: './roles-page.html',
  styles: `
    .holder {
      flex: 1 1 240px;
      overflow-wrap: anywhere;
    }
    .which {
      margin-bottom: 28px;
    }
    .nobody {
      padding: 16px 24px;
    }
    .about {
      flex: 1 1 240px;
    }
  `,
})
export class RolesPage {
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(RolesStore);
  protected readonly scope = scopeInWords;

  protected readonly byWhom = byWhom;

  protected dates(held: AppointmentView): string {
    return datesInWords(held, this.store.today());
  }

  protected async end(held: AppointmentView): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: `End ${held.person.name}’s role as ${roleName(held.role).toLowerCase()}?`,
      points: [
        { icon: 'schedule', text: 'It ends at once, on every page they have open.' },
        { icon: 'history', text: 'It stays in the history of roles and in the audit trail.' },
      ],
      confirm: 'End the role',
      keep: 'Keep it',
      danger: true,
    });
    if (!sure) return;
    await this.tryTo(async () => {
      await this.store.end(held);
      this.snackbar.show({ text: `${held.person.name} is no longer ${roleName(held.role).toLowerCase()}.` });
    });
  }

  private async tryTo(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
