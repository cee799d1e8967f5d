import { Component, computed, inject, input, output } from '@angular/core';
import { denseDateTime } from '../../../../core/dates/dates';
import { Session } from '../../../../core/session/session';
import { Dialogs } from '../../../../ui/dialogs/dialogs';
import { StateChip } from '../../../../ui/state-chip';
import type { UnsentPost, UnsentState } from './unsent-post';
import { UnsentPosts } from './unsent-posts';

const states = {
  sending: { kind: 'idle', icon: 'sync', words: 'Sending' },
  waiting: { kind: 'watch', icon: 'cloud_off', words: 'Waiting for the connection' },
  refused: { kind: 'act', icon: 'error', words: 'Not posted' },
} as const satisfies Record<UnsentState, unknown>;

/**
 * What somebody wrote in a topic that is not on the server yet.
 * @example <tr-unsent-posts [topicId]="topic.id" (taken)="composer.takeBack($event)" />
 */
@Component({
  selector: 'tr-unsent-posts',
  imports: [StateChip],
  host: { class: 'no-print' },
  styleUrl: './unsent-list.css',
  template: `
    @if (rows().length > 0) {
      <ul class="stack stack--4" aria-label="Replies that are not posted yet">
        @for (row of rows(); track row.key) {
          <li class="inset stack stack--3">
            <div class="row row--3">
              <tr-state [kind]="row.chip.kind" [icon]="row.chip.icon">{{ row.chip.words }}</tr-state>
              <span class="t-fine t-muted">Written {{ row.when }}</span>
            </div>
            @if (row.refusal) {
              <p class="t-small" role="alert">{{ row.refusal }}</p>
            }
            <p class="t-lines words">{{ row.words }}</p>
            @if (row.attachments.length > 0) {
              <p class="t-fine t-muted">{{ row.attachments.length === 1 ? 'With 1 file' : 'With ' + row.attachments.length + ' files' }}</p>
            }
            @if (row.state !== 'sending') {
              <div class="row row--2">
                @if (row.state === 'waiting') {
                  <button class="btn btn--outlined btn--sm" type="button" (click)="unsent.again()">Send now</button>
                }
                <button class="btn btn--outlined btn--sm" type="button" (click)="edit(row.key)">Edit</button>
                <button class="btn btn--text btn--sm" type="button" (click)="discard(row.key)">Discard</button>
              </div>
            }
          </li>
        }
      </ul>
    }
  `,
})
export class UnsentList {
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  protected readonly unsent = inject(UnsentPosts);
  readonly topicId = input.required<number>();
  /** To be written anew. */
  readonly taken = output<UnsentPost>();

  protected readonly rows = computed(() =>
    this.unsent.list().flatMap((post) => {
      if (post.topicId !== this.topicId()) return [];
      return [{ ...post, chip: states[post.state], when: denseDateTime(new Date(post.at), this.session.timeZone()) }];
    }),
  );

  protected async edit(key: string): Promise<void> {
    const post = await this.unsent.take(key);
    if (post) this.taken.emit(post);
  }

  protected async discard(key: string): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: 'Discard this reply?',
      points: [{ icon: 'delete', text: 'It is on this device only, so it cannot be brought back.' }],
      confirm: 'Discard the reply',
      keep: 'Keep it',
      danger: true,
    });
    if (sure) await this.unsent.take(key);
  }
}
