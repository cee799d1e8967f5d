import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { forumPostCareEdit, forumPostCareWords } from '../../../api/functions';
import { problemOf } from '../../../core/http/problem';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Composer } from '../composer/composer';
import type { Outcome, Written } from '../composer/written';
import { PlainEdit } from './plain-edit';

/** Other words for a post, in the place of those that stand there. Two tabs never write over each other: who is late compares first. */
@Component({
  selector: 'tr-edit-post',
  imports: [Composer, LoadProblem, Loading, PlainEdit],
  template: `
    @if (source.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="source.reload()" />
    } @else if (source.hasValue()) {
      @if (source.value(); as post) {
        @if (post.isNameless) {
          <tr-plain-edit [words]="post.words" [send]="sendPlain" (left)="closed.emit()" />
        } @else {
          <tr-composer
            button="Save the changes"
            busyText="Saving"
            cancellable
            [subject]="'edit:' + post.postId"
            [label]="'Words of your post ' + number()"
            [words]="post.words"
            [files]="post.attachments"
            [topicId]="topicId()"
            [categoryId]="post.categoryId"
            [send]="send"
            (left)="closed.emit()"
          />
        }
      }
    } @else {
      <tr-loading what="your words" shape="lines" (retry)="source.reload()" />
    }
  `,
})
export class EditPost {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  readonly topicId = input.required<number>();
  readonly number = input.required<number>();
  /** Saved or left: the words of the post stand there again. */
  readonly closed = output();

  protected readonly source = resource({
    params: () => ({ id: this.topicId(), number: this.number() }),
    loader: ({ params }) => this.api.invoke(forumPostCareWords, params),
  });
  /** The wording that is written over, after the two were compared. */
  private readonly compared = signal<string | null>(null);
  private readonly seen = computed(() => this.compared() ?? (this.source.hasValue() ? this.source.value().wording : ''));

  protected readonly send = async ({ words, attachments, draft }: Written): Promise<Outcome> => {
    await this.save({ words, attachments, ...(draft ? { draft } : {}) });
    return 'posted';
  };

  protected readonly sendPlain = (words: string): Promise<void> => this.save({ words });

  private async save(written: Pick<Written, 'words'> & Partial<Pick<Written, 'attachments' | 'draft'>>): Promise<void> {
    const at = { id: this.topicId(), number: this.number() };
    try {
      await this.api.invoke(forumPostCareEdit, { ...at, body: { ...written, seen: this.seen() } });
    } catch (cause) {
      if (problemOf(cause).code === 'words_changed') await this.compare(written.words);
      throw cause;
    }
    this.snackbar.show({ text: 'Your changes are saved.' });
    this.closed.emit();
  }

  /** Shows what stands there now beside what was written here. Whoever saves again has seen both. */
  private async compare(mine: string): Promise<void> {
    const { words, wording } = await this.api.invoke(forumPostCareWords, { id: this.topicId(), number: this.number() });
    await this.dialogs.open(() => import('./compare-dialog').then((part) => part.CompareDialog), { there: words, mine });
    this.compared.set(wording);
  }
}
