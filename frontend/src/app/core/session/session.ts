import { HttpContext } from '@angular/common/http';
import { Injectable, Injector, computed, inject, linkedSignal, resource } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { filter, firstValueFrom } from 'rxjs';
import { Api } from '../../api/api';
import { accountSet, demoStart, sessionEnd, sessionRead, sessionStart } from '../../api/functions';
import type { DemoSignIn, SessionView } from '../../api/models';
import { homeZone } from '../dates/dates';
import { signingIn } from '../http/problem-interceptor';

/** Who is signed in, what they may see, and the council's name. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly source = resource({ loader: () => this.api.invoke(sessionRead) });

  /** The last answer: a fetch that fails later does not sign anybody out. */
  readonly view = linkedSignal<SessionView | null, SessionView | null>({
    source: () => (this.source.hasValue() ? this.source.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  }).asReadonly();
  readonly failed = computed(() => this.source.status() === 'error' && this.view() === null);
  readonly failure = this.source.error;
  readonly person = computed(() => this.view()?.person ?? null);
  readonly signedIn = computed(() => this.view()?.signedIn ?? false);
  readonly organisation = computed(() => this.view()?.organisation ?? '');
  /** The council's zone, for instants that no series gives a zone to. */
  readonly timeZone = computed(() => this.view()?.timeZone ?? homeZone);
  readonly unread = computed(() => this.view()?.unread ?? 0);

  /** Settles when the first answer is in, good or bad. */
  async ready(): Promise<void> {
    const settled = (status: string): boolean => status !== 'loading' && status !== 'reloading' && status !== 'idle';
    await firstValueFrom(toObservable(this.source.status, { injector: this.injector }).pipe(filter(settled)));
  }

  holds(...roles: string[]): boolean {
    return this.view()?.roles.some((role) => roles.includes(role)) ?? false;
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.enter(this.api.invoke(sessionStart, { body: { email, password } }, this.asking()));
  }

  async signInAs(person: string): Promise<void> {
    // The server names its demo people itself; the contract lists those it was described with.
    const body = { person } as DemoSignIn;
    await this.enter(this.api.invoke(demoStart, { body }, this.asking()));
  }

  /** Sets a password with the secret of a link or a one-time code, which signs in too. */
  async choosePassword(token: string, password: string): Promise<void> {
    await this.enter(this.api.invoke(accountSet, { body: { token, password } }, this.asking()));
  }

  /** Ends the session and starts the application afresh, so that nothing of this person stays in memory. */
  async signOut(): Promise<void> {
    await this.api.invoke(sessionEnd);
    location.assign('/sign-in?left=yes');
  }

  /** Takes over a count that came with a live message or a list. */
  setUnread(unread: number): void {
    this.source.update((view) => view && { ...view, unread });
  }

  async reload(): Promise<void> {
    this.source.reload();
    await this.ready();
  }

  private asking(): HttpContext {
    return new HttpContext().set(signingIn, true);
  }

  private async enter(request: Promise<unknown>): Promise<void> {
    await request;
    await this.reload();
  }
}
