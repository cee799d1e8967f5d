import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { Api } from '../../../api/api';
import {
  forumAdministrationArchive,
  forumAdministrationBringBack,
  forumAdministrationChange,
  forumAdministrationGrants,
  forumAdministrationOne,
  forumAdministrationPreview,
  forumAdministrationRemoveMember,
  forumAdministrationSetMember,
} from '../../../api/functions';
import type { ForumKeptCategoryDetails, ForumReadersPreview } from '../../../api/models';
import { routeNumber } from '../../../core/page/route-number';
import { type CategoryDraft, wordsOf } from './category-draft';
import type { GrantLine } from './grant-words';

/** One category that I look after. */
@Injectable()
export class SettingsStore {
  private readonly api = inject(Api);
  readonly id = routeNumber('id');
  readonly source = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(forumAdministrationOne, params),
  });
  private readonly kept = linkedSignal<ForumKeptCategoryDetails | null>(() => (this.source.hasValue() ? this.source.value() : null));
  readonly category = this.kept.asReadonly();
  private readonly rev = computed(() => this.kept()?.rev ?? 1);

  async change(draft: CategoryDraft): Promise<void> {
    this.kept.set(await this.api.invoke(forumAdministrationChange, { id: this.id(), body: { rev: this.rev(), ...wordsOf(draft) } }));
  }

  preview(grants: readonly GrantLine[]): Promise<ForumReadersPreview> {
    return this.api.invoke(forumAdministrationPreview, { id: this.id(), body: { grants: [...grants] } });
  }

  async grant(grants: readonly GrantLine[]): Promise<void> {
    this.kept.set(await this.api.invoke(forumAdministrationGrants, { id: this.id(), body: { rev: this.rev(), grants: [...grants] } }));
  }

  async setMember(personId: number, moderates: boolean): Promise<void> {
    await this.api.invoke(forumAdministrationSetMember, { id: this.id(), personId, body: { moderates } });
    await this.again();
  }

  async removeMember(personId: number): Promise<void> {
    await this.api.invoke(forumAdministrationRemoveMember, { id: this.id(), personId });
    await this.again();
  }

  async archive(wanted: boolean): Promise<void> {
    await this.api.invoke(wanted ? forumAdministrationArchive : forumAdministrationBringBack, { id: this.id() });
    await this.again();
  }

  /** In place, so that the page does not begin anew. */
  private async again(): Promise<void> {
    this.kept.set(await this.api.invoke(forumAdministrationOne, { id: this.id() }));
  }
}
