import { Component, inject, input, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { forumFollowingIsWatched, forumFollowingUnwatch, forumFollowingWatch } from '../../../api/functions';
import { problemOf } from '../../../core/http/problem';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';

/**
 * Whether I hear of each new topic of a category, here and by email.
 * @example <tr-watch-category [categoryId]="3" name="Ask anything" />
 */
@Component({
  selector: 'tr-watch-category',
  imports: [Icon],
  template: `
    @if (source.hasValue()) {
      <button
        class="btn btn--outlined btn--sm"
        type="button"
        [attr.aria-pressed]="source.value().watching"
        (click)="toggle(!source.value().watching)"
      >
        <tr-icon name="notifications" [size]="18" [filled]="source.value().watching" />Tell me about new topics
      </button>
    }
  `,
})
export class WatchCategory {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  readonly categoryId = input.required<number>();
  readonly name = input.required<string>();
  protected readonly source = resource({
    params: () => this.categoryId(),
    loader: ({ params }) => this.api.invoke(forumFollowingIsWatched, { id: params }),
  });

  protected async toggle(wanted: boolean): Promise<void> {
    try {
      this.source.set(await this.api.invoke(wanted ? forumFollowingWatch : forumFollowingUnwatch, { id: this.categoryId() }));
      const text = wanted
        ? `We tell you about each new topic in ${this.name()}.`
        : `We no longer tell you about new topics in ${this.name()}.`;
      this.snackbar.show({ text, undo: { run: () => this.toggle(!wanted) } });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
