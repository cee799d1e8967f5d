import { Component, computed, inject, input, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { forumFollowingFollow, forumFollowingFollowing } from '../../../api/functions';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { followChoices, type FollowLevel, reasonInWords } from './follow-words';

/**
 * "Tell me about": how closely I follow a topic, and why. Saved as it is changed.
 * @example <tr-follow-select [topicId]="12" />
 */
@Component({
  selector: 'tr-follow-select',
  template: `
    @if (source.hasValue()) {
      <div class="field">
        <label [for]="id()">Tell me about</label>
        @if (reason(); as reason) {
          <span class="hint" [id]="id() + '-hint'">{{ reason }}</span>
        }
        <select
          #box
          class="select"
          [id]="id()"
          [attr.aria-describedby]="reason() ? id() + '-hint' : null"
          (change)="choose(levelOf(box.value))"
        >
          @for (choice of choices; track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === level()">{{ choice.label }}</option>
          }
        </select>
        @if (source.value().chosen) {
          <button class="btn btn--text btn--sm" type="button" (click)="choose(null)">Leave it to what I do here</button>
        }
      </div>
    }
  `,
})
export class FollowSelect {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  readonly topicId = input.required<number>();
  protected readonly choices = followChoices;
  protected readonly source = resource({
    params: () => this.topicId(),
    loader: ({ params }) => this.api.invoke(forumFollowingFollowing, { id: params }),
  });
  protected readonly id = computed(() => `follow-${String(this.topicId())}`);
  protected readonly level = computed(() => (this.source.hasValue() ? this.source.value().level : 'normal'));
  protected readonly reason = computed(() => (this.source.hasValue() ? reasonInWords(this.source.value()) : ''));

  protected levelOf(value: string): FollowLevel {
    return followChoices.find((choice) => choice.value === value)?.value ?? 'normal';
  }

  protected async choose(level: FollowLevel | null): Promise<void> {
    try {
      this.source.set(await this.api.invoke(forumFollowingFollow, { id: this.topicId(), body: { level } }));
      this.announcer.say('Saved');
    } catch (cause) {
      this.snackbar.show({ text: `Your choice was not saved. ${problemOf(cause).detail}` });
      this.source.reload();
    }
  }
}
