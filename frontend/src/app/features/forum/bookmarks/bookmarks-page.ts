import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ForumBookmark } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { When } from '../../../ui/when';
import { WhoCanSee } from '../../../ui/who-can-see';
import { AuthorAvatar } from '../parts/author-avatar';
import { BookmarksStore } from './bookmarks-store';

/** Posts that I want to find again. */
@Component({
  selector: 'tr-bookmarks-page',
  imports: [RouterLink, AuthorAvatar, EmptyState, Icon, LoadProblem, Loading, PageHeader, When, WhoCanSee],
  providers: [BookmarksStore],
  styles: `
    .list > li {
      display: grid;
      grid-template-columns: 40px minmax(0, 1fr) auto;
      gap: 4px 16px;
      align-items: start;
    }
    .words {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <tr-page-header heading="Bookmarks" lede="Posts that you want to find again." [crumbs]="crumbs" />
    <section class="stack stack--4 measure" aria-label="Bookmarked posts">
      @if (store.firstPage.error(); as cause) {
        <tr-load-problem [cause]="cause" (retry)="store.firstPage.reload()" />
      } @else {
        <div class="card">
          @if (store.items(); as items) {
            @if (items.length > 0) {
              <ul class="list">
                @for (item of items; track item.topicId + '/' + item.number) {
                  <li>
                    <tr-author-avatar [author]="item.author" />
                    <div class="stack stack--1 words">
                      <h2 class="t-title">
                        <a class="link-quiet" [routerLink]="['/forum/t', item.topicId, item.number]">{{ item.title }}</a>
                      </h2>
                      <p>{{ item.excerpt }}</p>
                      <p class="meta">
                        <span>{{ item.author.name }}</span>
                        <span>{{ item.category.name }}</span>
                        <tr-when [from]="item.postedAt" dense near />
                      </p>
                    </div>
                    <button
                      class="icon-btn"
                      type="button"
                      [attr.aria-label]="'Remove the bookmark of ' + item.title"
                      (click)="remove(item)"
                    >
                      <tr-icon name="close" />
                    </button>
                  </li>
                }
              </ul>
            } @else {
              <tr-empty
                [level]="2"
                heading="No bookmarks yet"
                text="Bookmark a post that you want to find again: the menu beside it has ‘Bookmark’."
              >
                <a class="btn btn--tonal btn--sm" routerLink="/forum">Go to the forum</a>
              </tr-empty>
            }
          } @else {
            <tr-loading what="bookmarks" shape="lines" (retry)="store.firstPage.reload()" />
          }
        </div>
      }
      @if (store.hasMore()) {
        <p class="page-more"><button class="btn btn--outlined" type="button" (click)="store.more()">Show more bookmarks</button></p>
      }
      <tr-who>Only you see what you have bookmarked. A post that you may not read any more is left out.</tr-who>
    </section>
  `,
})
export class BookmarksPage {
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(BookmarksStore);
  protected readonly crumbs = [{ label: 'Forum', link: '/forum' }, { label: 'Bookmarks' }];

  protected async remove(bookmark: ForumBookmark): Promise<void> {
    const place = (this.store.items() ?? []).indexOf(bookmark);
    try {
      await this.store.remove(bookmark);
      this.snackbar.show({ text: 'The bookmark is removed.', undo: { run: () => this.store.keep(bookmark, place) } });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
