import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { peopleChange, peopleMyProfile } from '../../../api/functions';
import type { MyProfile } from '../../../api/models';

/** What a person may change about themselves; the version is the server's. */
export type ProfileParts = Omit<MyProfile, 'version'>;

/** What I say about myself. A change is on the screen at once and saved in its turn; what the server refuses is taken back. */
@Injectable()
export class MyProfileStore {
  private readonly api = inject(Api);
  readonly source = resource({ loader: () => this.api.invoke(peopleMyProfile) });
  readonly profile = computed(() => (this.source.hasValue() ? this.source.value() : null));
  private turn: Promise<void> = Promise.resolve();

  /** Settles when this change, and those before it, are saved. */
  change(change: Partial<ProfileParts>): Promise<void> {
    this.source.update((profile) => profile && { ...profile, ...change });
    const turn = this.turn.then(() => this.send());
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  private async send(): Promise<void> {
    const profile = this.profile();
    if (!profile) return;
    const { help, learning, ...rest } = profile;
    const body = {
      ...rest,
      help: help.map(({ id, level }) => ({ skillId: id, level: level ?? 'working' })),
      learning: learning.map(({ id }) => ({ skillId: id })),
    };
    try {
      const { version } = await this.api.invoke(peopleChange, { body });
      this.source.update((now) => now && { ...now, version });
    } catch (cause) {
      this.source.reload();
      throw cause;
    }
  }
}
