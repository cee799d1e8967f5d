import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyProfile } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Session } from '../../../core/session/session';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Checkbox } from '../../../ui/forms/checkbox';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { AskNote } from './ask-note';
import { MyProfileStore, type ProfileParts } from './my-profile-store';
import { MySkills, type SkillsChange } from './my-skills';

/** What I say about myself. Each part is private until I switch it on, and each change is saved as it is made. */
@Component({
  selector: 'tr-my-profile-page',
  imports: [RouterLink, AskNote, Checkbox, LoadProblem, Loading, MySkills, PageHeader, WhoCanSee],
  providers: [MyProfileStore],
  templateUrl: './my-profile-page.html',
})
export class MyProfilePage {
  private readonly snackbar = inject(Snackbar);
  private readonly session = inject(Session);
  protected readonly store = inject(MyProfileStore);
  protected readonly organisation = this.session.organisation;
  protected readonly crumbs = [{ label: 'People', link: '/people' }, { label: 'My profile' }];
  protected readonly seenAs = computed(() => ['/people', this.session.person()?.id ?? 'me']);

  protected setHelp({ skills, done }: SkillsChange): Promise<void> {
    return this.change({ help: [...skills] }, done);
  }

  protected setLearning({ skills, done }: SkillsChange): Promise<void> {
    return this.change({ learning: [...skills] }, done);
  }

  protected show(part: 'showsHelp' | 'showsLearning' | 'mayAsk', on: boolean): Promise<void> {
    return this.change({ [part]: on }, on ? 'Colleagues can see this now.' : 'Only you can see this now.');
  }

  protected readonly saveNote = (askNote: string | null): Promise<void> => this.store.change({ askNote });

  private async change(change: Partial<ProfileParts>, done: string): Promise<void> {
    const before = this.store.profile();
    if (!before) return;
    const undone = this.partsOf(before, change);
    try {
      await this.store.change(change);
      this.snackbar.show({ text: done, undo: { run: () => this.takeBack(undone) } });
    } catch (cause) {
      this.snackbar.show({ text: `That was not saved. ${problemOf(cause).detail}` });
    }
  }

  private async takeBack(change: Partial<ProfileParts>): Promise<void> {
    try {
      await this.store.change(change);
      this.snackbar.show({ text: 'It is as it was before.' });
    } catch (cause) {
      this.snackbar.show({ text: `That was not undone. ${problemOf(cause).detail}` });
    }
  }

  private partsOf(profile: MyProfile, change: Partial<ProfileParts>): Partial<ProfileParts> {
    return Object.fromEntries(Object.entries(profile).filter(([part]) => part in change));
  }
}
