import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../../../api/api';
import { forumPostCareBringBack, forumPostCareCare, forumPostCarePurge, forumPostCareTakeBack } from '../../../api/functions';
import type { ForumPostCare } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { CareMenu } from './care-menu';
import { bookmarkItems, nothingToDo, postItems, type PostDeed } from './care-words';

/** What can be done with one post. @example <tr-post-menu [topicId]="12" [number]="5" named="post 5 by Ruth Ellery" (edit)="edit(5)" /> */
@Component({
  selector: 'tr-post-menu',
  imports: [CareMenu],
  template: `
    <tr-care-menu
      [about]="'for ' + named()"
      [items]="items()"
      [nothing]="nothing()"
      [problem]="problem()"
      (opened)="ask()"
      (chosen)="run($event)"
    />
  `,
})
export class PostMenu {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly router = inject(Router);
  readonly topicId = input.required<number>();
  readonly number = input.required<number>();
  /** For screen readers: "post 5 by Ruth Ellery". */
  readonly named = input.required<string>();
  /** Its words can be quoted in a reply. */
  readonly canQuote = input(false);
  readonly canBookmark = input(false);
  readonly bookmarked = input(false);
  readonly quote = output();
  /** Whether it is to be a bookmark of the reader. */
  readonly bookmark = output<boolean>();
  /** The author wants to change the words. */
  readonly edit = output();
  /** Something was done: the topic has a new revision. */
  readonly changed = output();

  protected readonly care = signal<ForumPostCare | null>(null);
  protected readonly problem = signal('');
  protected readonly items = computed(() => {
    const care = this.care();
    const quote = { key: 'quote', icon: 'format_quote', label: 'Quote it' } as const;
    return care && [...(this.canQuote() ? [quote] : []), ...bookmarkItems(this.bookmarked(), this.canBookmark()), ...postItems(care)];
  });
  protected readonly nothing = computed(() => {
    const care = this.care();
    return care ? nothingToDo(care) : '';
  });

  /** Asked anew each time, since what is allowed changes with what others do. */
  protected async ask(): Promise<void> {
    this.problem.set('');
    this.care.set(null);
    try {
      this.care.set(await this.api.invoke(forumPostCareCare, this.at()));
    } catch (cause) {
      this.problem.set(problemOf(cause).detail);
    }
  }

  protected run(key: string): void {
    void this.deeds[key as PostDeed]();
  }

  private readonly deeds: Readonly<Record<PostDeed, () => void | Promise<void>>> = {
    quote: () => this.quote.emit(),
    bookmark: () => this.bookmark.emit(true),
    letGo: () => this.bookmark.emit(false),
    edit: () => this.edit.emit(),
    history: () => this.show(() => import('./history-dialog').then((part) => part.HistoryDialog), this.post()),
    report: () => this.report(),
    takeBack: () => this.takeBack(),
    bringBack: () => this.say(() => this.api.invoke(forumPostCareBringBack, this.at()), 'It is shown again.'),
    see: () => this.show(() => import('./hidden-dialog').then((part) => part.HiddenDialog), this.care()?.hiding),
    hide: () => this.hide(),
    purge: () => this.purge(),
    split: () => this.split(),
  };

  private async show(load: Parameters<Dialogs['open']>[0], data: unknown): Promise<void> {
    await this.dialogs.open(load, data);
  }

  private async report(): Promise<void> {
    const load = () => import('./report-dialog').then((part) => part.ReportDialog);
    const reported = await this.dialogs.open<boolean>(load, { ...this.post(), hides: false });
    if (reported) this.snackbar.show({ text: 'Thank you. A moderator will look at it, and you are told what came of it.' });
  }

  private async hide(): Promise<void> {
    const load = () => import('./report-dialog').then((part) => part.ReportDialog);
    if (!(await this.dialogs.open<boolean>(load, { ...this.post(), hides: true }))) return;
    this.changed.emit();
    this.snackbar.show({ text: 'It is hidden, and its author is told.', undo: this.undo() });
  }

  private async takeBack(): Promise<void> {
    if (this.number() === 1) {
      const sure = await this.dialogs.confirm({
        title: 'Take back the whole topic?',
        points: [
          { icon: 'visibility_off', text: 'It goes from lists and search, with what others have replied.' },
          { icon: 'undo', text: 'You can show it again at any time.' },
        ],
        confirm: 'Take back the topic',
        keep: 'Leave it',
      });
      if (!sure) return;
    }
    const undo = this.undo();
    await this.say(() => this.api.invoke(forumPostCareTakeBack, this.at()), 'You have taken it back.', undo);
  }

  private undo() {
    const at = this.at();
    return {
      run: async (): Promise<void> => {
        await this.api.invoke(forumPostCareBringBack, at);
        this.changed.emit();
      },
    };
  }

  /** Asked twice: what is removed cannot come back. */
  private async purge(): Promise<void> {
    const first = await this.dialogs.confirm({
      title: 'Remove this post for good?',
      points: [
        { icon: 'delete', text: 'Its words, what it said before and its files are deleted. Its number stays, with a note.' },
        { icon: 'policy', text: 'The audit trail says that you removed it, without what it said.' },
        { icon: 'warning', strong: 'It cannot be undone.', text: 'While it is only hidden, it can come back.' },
      ],
      confirm: 'Go on',
      keep: 'Leave it hidden',
      danger: true,
    });
    if (!first) return;
    const second = await this.dialogs.confirm({
      title: 'Are you sure?',
      points: [{ icon: 'delete', text: 'Nobody will be able to read this post again, whatever it is needed for.' }],
      confirm: 'Remove it for good',
      keep: 'Leave it hidden',
      danger: true,
    });
    if (!second) return;
    await this.say(() => this.api.invoke(forumPostCarePurge, { ...this.at(), body: { confirmed: true } }), 'It is removed for good.');
  }

  private async split(): Promise<void> {
    const load = () => import('./split-dialog').then((part) => part.SplitDialog);
    const into = await this.dialogs.open<number>(load, { topicId: this.topicId(), numbers: String(this.number()) });
    if (into !== undefined) await this.router.navigate(['/forum/t', into]);
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

  private post(): { topicId: number; number: number } {
    return { topicId: this.topicId(), number: this.number() };
  }

  private at(): { id: number; number: number } {
    return { id: this.topicId(), number: this.number() };
  }
}
