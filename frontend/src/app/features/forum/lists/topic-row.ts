import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ForumTopicRow } from '../../../api/models';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { AuthorAvatar } from '../parts/author-avatar';
import { repliesInWords, unreadInWords } from './list-words';

/** One topic of a list. @example <li [trForumRow]="row" showCategory></li> */
@Component({
  selector: 'li[trForumRow]',
  imports: [RouterLink, AuthorAvatar, StateChip, When],
  styleUrl: './topic-row.css',
  template: `
    <tr-author-avatar [author]="row().author" />
    <div class="stack stack--1 words">
      <h3 class="t-title title" [class.title--read]="!unread()">
        <a class="link-quiet" [routerLink]="['/forum/t', row().id]">{{ row().title }}</a>
      </h3>
      <p class="meta">
        @if (showCategory()) {
          <span
            ><a class="category" [routerLink]="['/forum/c', row().category.slug]">{{ row().category.name }}</a></span
          >
        }
        <span>{{ by() }}</span>
        <span>{{ replies() }}</span>
        <span>
          @if (row().replies > 0) {
            Last by {{ row().lastPostBy.name }},
          }
          <tr-when [from]="row().lastPostAt" dense near
        /></span>
      </p>
      @if (chips()) {
        <p class="row">
          @switch (row().answer) {
            @case ('accepted') {
              <tr-state kind="ok" icon="check_circle">Answered</tr-state>
            }
            @case ('wanted') {
              <tr-state kind="watch" icon="help">No answer yet</tr-state>
            }
          }
          @if (row().isPinned) {
            <tr-state kind="idle" icon="keep">Pinned</tr-state>
          }
          @if (row().isLocked) {
            <tr-state kind="idle" icon="lock">Locked</tr-state>
          }
          @for (skill of row().skills; track skill.id) {
            <a class="tag" routerLink="/forum" [queryParams]="{ skill: skill.id }">{{ skill.name }}</a>
          }
        </p>
      }
    </div>
    @if (unread()) {
      <p class="new">{{ unread() }}</p>
    }
  `,
})
export class TopicRowItem {
  readonly row = input.required<ForumTopicRow>({ alias: 'trForumRow' });
  /** Beside topics of other categories. */
  readonly showCategory = input(false);
  protected readonly unread = computed(() => unreadInWords(this.row().unread));
  protected readonly replies = computed(() => repliesInWords(this.row().replies));
  protected readonly by = computed(() => {
    const { mine, author, kind } = this.row();
    return `${kind === 'question' ? 'Asked' : 'Started'} by ${mine ? 'you' : author.name}`;
  });
  protected readonly chips = computed(() => {
    const { answer, isPinned, isLocked, skills } = this.row();
    return answer !== 'none' || isPinned || isLocked || skills.length > 0;
  });
}
