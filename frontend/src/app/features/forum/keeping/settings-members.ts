import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import type { ForumCategoryMember, ForumKeptCategoryDetails } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { BusyButton } from '../../../ui/busy-button';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { LookupField, type LookupItem } from '../../../ui/forms/lookup-field';
import { StateChip } from '../../../ui/state-chip';
import { AuthorAvatar } from '../parts/author-avatar';
import { ColleagueLookup } from './colleague-lookup';
import { SettingsStore } from './settings-store';

/** Who belongs to a category, and which of them look after it. */
@Component({
  selector: 'tr-settings-members',
  imports: [FormField, AuthorAvatar, BusyButton, Form, LookupField, StateChip],
  styles: `
    .member {
      display: grid;
      grid-template-columns: 40px minmax(0, 1fr) auto;
      gap: 4px 16px;
      align-items: center;
    }
    @media (max-width: 639px) {
      .member {
        grid-template-columns: 40px minmax(0, 1fr);
      }
      .member .row {
        grid-column: 2;
      }
    }
  `,
  templateUrl: './settings-members.html',
})
export class SettingsMembers {
  private readonly store = inject(SettingsStore);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  protected readonly lookup = inject(ColleagueLookup);
  readonly category = input.required<ForumKeptCategoryDetails>();
  private readonly model = signal<{ people: readonly LookupItem[] }>({ people: [] });
  protected readonly form = form(this.model, (path) => {
    validate(path.people, ({ value }) => problem(value().length === 0 ? 'Choose the people to add' : null));
  });
  protected readonly said = computed(() => {
    const { members, isPrivate, grants } = this.category();
    const many = members.length === 1 ? '1 member' : `${members.length} members`;
    if (isPrivate) return `${many}. Nobody else knows that the group is there.`;
    return grants.some(({ holder }) => holder === 'member')
      ? `${many}. What they may do stands above.`
      : 'Being a member gives nobody more than the others have, as long as no line above is for members.';
  });

  protected readonly add = async (): Promise<void> => {
    const { people } = this.model();
    for (const { id } of people) await this.store.setMember(id, false);
    this.form().reset({ people: [] });
    this.snackbar.show({
      text: people.length === 1 ? `${people[0]?.name ?? ''} is a member now.` : `${people.length} people are members now.`,
    });
  };

  protected async look({ person, moderates }: ForumCategoryMember): Promise<void> {
    const text = moderates ? `${person.name} is a member like the others now.` : `${person.name} looks after it now.`;
    await this.say(() => this.store.setMember(person.id ?? 0, !moderates), text);
  }

  protected async remove({ person }: ForumCategoryMember): Promise<void> {
    const { isPrivate } = this.category();
    const yes = await this.dialogs.confirm({
      title: `Remove ${person.name}?`,
      points: [
        {
          icon: 'visibility_off',
          strong: 'They lose what they have as a member.',
          text: isPrivate
            ? 'They can no longer read anything in this group. Pages that they have open close at once.'
            : 'What everybody may do stays.',
        },
        { icon: 'forum', text: 'What they wrote stays, with their name.' },
      ],
      confirm: `Remove ${person.name}`,
      keep: 'Keep them',
      danger: true,
    });
    if (yes) await this.say(() => this.store.removeMember(person.id ?? 0), `${person.name} is no longer a member.`);
  }

  private async say(deed: () => Promise<void>, text: string): Promise<void> {
    try {
      await deed();
      this.snackbar.show({ text });
    } catch (cause) {
      const refusal = problemOf(cause);
      this.snackbar.show({ text: refusal.fields[0]?.message ?? refusal.detail });
    }
  }
}
