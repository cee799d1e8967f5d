import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';
import { Api } from '../../../api/api';
import { peopleInvite, peopleOneTimeCode, peoplePerson, peopleSignOut } from '../../../api/functions';
import type { OneTimeCodeView } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LookupField, type LookupItem } from '../../../ui/forms/lookup-field';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { Person } from '../../../ui/person';
import { WhoCanSee } from '../../../ui/who-can-see';
import { PeopleLookup } from '../parts/people-lookup';
import { CodeSlip } from './code-slip';
import { WithoutEmail } from './without-email';

/** For somebody who cannot get in: a link by mail, a printed code, or signing them out where a telephone was lost. */
@Component({
  selector: 'tr-sign-in-help-page',
  imports: [CodeSlip, LoadProblem, Loading, LookupField, PageHeader, Person, WhoCanSee, WithoutEmail],
  templateUrl: './sign-in-help-page.html',
})
export class SignInHelpPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  protected readonly lookup = inject(PeopleLookup);
  private readonly asked = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((query) => Number(query.get('person')) || null)), {
    requireSync: true,
  });

  protected readonly chosen = signal<readonly LookupItem[]>([]);
  protected readonly source = resource({
    params: () => {
      const id = this.asked();
      return id === null ? undefined : { id };
    },
    loader: ({ params }) => this.api.invoke(peoplePerson, params),
  });
  protected readonly person = computed(() => (this.source.hasValue() ? this.source.value() : null));
  /** The code that was just made; another person has another. It cannot be shown again. */
  protected readonly code = linkedSignal<number | null, OneTimeCodeView | null>({ source: () => this.asked(), computation: () => null });

  protected choose(items: readonly LookupItem[]): void {
    this.chosen.set([]);
    this.show(items[0]?.id ?? null);
  }

  protected show(person: number | null): void {
    void this.router.navigate([], { queryParams: { person } });
  }

  protected invite(id: number, name: string): Promise<void> {
    return this.tryTo(async () => {
      await this.api.invoke(peopleInvite, { id });
      this.snackbar.show({ text: `A link to set a password is on its way to ${name}.` });
    });
  }

  protected makeCode(id: number): Promise<void> {
    return this.tryTo(async () => {
      this.code.set(await this.api.invoke(peopleOneTimeCode, { id }));
      this.announcer.say('The code is ready to print, below the buttons');
    });
  }

  protected async signOut(id: number, name: string): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: `Sign ${name} out everywhere?`,
      points: [
        { icon: 'devices', text: 'Every browser in which they are signed in is signed out at once.' },
        { icon: 'key', text: 'Their password stays. They can sign in again with it.' },
      ],
      confirm: 'Sign them out everywhere',
      keep: 'Leave them signed in',
      danger: true,
    });
    if (!sure) return;
    await this.tryTo(async () => {
      await this.api.invoke(peopleSignOut, { id });
      this.snackbar.show({ text: `${name} is signed out everywhere.` });
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
