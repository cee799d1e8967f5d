import { Component, computed, input } from '@angular/core';
import type { ForumAuthor } from '../../../api/models';
import { Avatar } from '../../../ui/avatar';

/** The letters of an author; those who are nobody in particular have one colour. @example <tr-author-avatar [author]="row.author" /> */
@Component({
  selector: 'tr-author-avatar',
  imports: [Avatar],
  template: '<tr-avatar [id]="id()" [initials]="author().initials" [size]="size()" />',
})
export class AuthorAvatar {
  readonly author = input.required<Pick<ForumAuthor, 'id' | 'initials'>>();
  readonly size = input<'sm' | 'md' | 'lg'>('md');
  protected readonly id = computed(() => this.author().id ?? 0);
}
