import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../../../api/api';
import {
  forumTopicCareCare,
  forumTopicCareLock,
  forumTopicCareMove,
  forumTopicCareUnlock,
  forumTopicCareUnpin,
} from '../../../api/functions';
import type { ForumTopicCare } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { CareMenu } from './care-menu';
import { topicItems, type TopicDeed } from './care-words';

/** What can be done with a topic as a whole. @example <tr-topic-menu [topicId]="12" (changed)="store.catchUp()" /> */
@Component({
  selector: 'tr-topic-menu',
  imports: [CareMenu],
  template: `
    <tr-care-menu
      label="Topic"
      about="and what you can do with it"
      nothing="There is nothing you can do with this topic."
      [items]="items()"
      [problem]="problem()"
      (opened)="ask()"
      (chosen)="run($event)"
    />
  `,
})
export class TopicMenu {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly router = inject(Router);
  readonly topicId = input.required<number>();
  /** Something was done: the topic has a new revision. */
  readonly changed = output();

  protected readonly care = signal<ForumTopicCare | null>(null);
  protected readonly problem = signal('');
  protected readonly items = computed(() => {
    const care = this.care();
    return care && topicItems(care);
  });

  /** Asked anew each time, since what is allowed changes with what others do. */
  protected async ask(): Promise<void> {
    this.problem.set('');
    this.care.set(null);
    try {
      this.care.set(await this.api.invoke(forumTopicCareCare, { id: this.topicId() }));
    } catch (cause) {
      this.problem.set(problemOf(cause).detail);
    }
  }

  protected run(key: string): void {
    const care = this.care();
    if (care) void this.deeds[key as TopicDeed](care);
  }

  private readonly deeds: Readonly<Record<TopicDeed, (care: ForumTopicCare) => void | Promise<void>>> = {
    rename: (care) =>
      this.afterwards(
        () => import('./rename-dialog').then((part) => part.RenameDialog),
        care,
        'The title is changed. Everybody can see what it was.',
      ),
    titles: async (care) => {
      await this.dialogs.open(() => import('./titles-dialog').then((part) => part.TitlesDialog), care);
    },
    lock: ({ id }) => this.lock(id, true),
    unlock: ({ id }) => this.lock(id, false),
    pin: (care) =>
      this.afterwards(() => import('./pin-dialog').then((part) => part.PinDialog), care, 'It stands at the top of its category.'),
    unpin: ({ id }) => this.say(() => this.api.invoke(forumTopicCareUnpin, { id }), 'It stands in its usual place again.'),
    move: (care) => this.move(care),
    split: ({ id }) => this.leave(() => import('./split-dialog').then((part) => part.SplitDialog), { topicId: id, numbers: '' }),
    merge: (care) => this.leave(() => import('./merge-dialog').then((part) => part.MergeDialog), care),
    openName: (care) =>
      this.afterwards(
        () => import('./ask-name-dialog').then((part) => part.AskNameDialog),
        care,
        'Moderators and administrators are asked. One of them decides within 24 hours.',
      ),
  };

  private async afterwards(load: Parameters<Dialogs['open']>[0], care: ForumTopicCare, text: string): Promise<void> {
    if (!(await this.dialogs.open<boolean>(load, care))) return;
    this.snackbar.show({ text });
    this.changed.emit();
  }

  /** Goes on in another topic. */
  private async leave(load: Parameters<Dialogs['open']>[0], data: unknown): Promise<void> {
    const into = await this.dialogs.open<number>(load, data);
    if (into !== undefined) await this.router.navigate(['/forum/t', into]);
  }

  private async lock(id: number, wanted: boolean): Promise<void> {
    const undo = { run: () => this.lock(id, !wanted) };
    const deed = () => this.api.invoke(wanted ? forumTopicCareLock : forumTopicCareUnlock, { id });
    await this.say(deed, wanted ? 'It is locked: nobody but moderators can reply.' : 'People can reply again.', undo);
  }

  private async move({ id, categoryId, ...care }: ForumTopicCare): Promise<void> {
    const load = () => import('./move-dialog').then((part) => part.MoveDialog);
    const to = await this.dialogs.open<string>(load, { ...care, id, categoryId });
    if (to === undefined) return;
    const back = async (): Promise<void> => {
      await this.say(() => this.api.invoke(forumTopicCareMove, { id, body: { categoryId } }), 'It is back where it was.');
    };
    this.snackbar.show({ text: `It is in ‘${to}’ now.`, undo: { run: back } });
    this.changed.emit();
  }

  private async say(deed: () => Promise<unknown>, text: string, undo?: { run: () => Promise<void> }): Promise<void> {
    try {
      await deed();
      this.snackbar.show({ text, ...(undo ? { undo } : {}) });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
    this.changed.emit();
  }
}
