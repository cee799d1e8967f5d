import { Component, booleanAttribute, computed, inject, input, output } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import type { ForumPost } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { Attachments } from '../composer/files/attachments';
import { AuthorAvatar } from '../parts/author-avatar';
import { innerLink } from '../parts/inner-link';
import { PostWords } from '../parts/post-words';
import { CopyLink } from './copy-link';
import { answersInWords, tombstoneInWords } from './topic-words';

/**
 * One post: who wrote it and when, its words, and what can be done with it. What is left of one that is not shown is said in words.
 * @example <tr-post [post]="post" [topicId]="12" canReply (reply)="quote($event)" (jump)="goTo($event)"><tr-post-menu menu /></tr-post>
 */
@Component({
  selector: 'tr-post',
  imports: [NgTemplateOutlet, RouterLink, Attachments, AuthorAvatar, Icon, PostWords, StateChip, When],
  styleUrl: './post.css',
  templateUrl: './post.html',
})
export class Post {
  private readonly copying = inject(CopyLink);
  readonly post = input.required<ForumPost>();
  readonly topicId = input.required<number>();
  /** The post that it answers, where that is known. */
  readonly answered = input<ForumPost | null>(null);
  readonly mine = input(false, { transform: booleanAttribute });
  readonly accepted = input(false, { transform: booleanAttribute });
  /** The reader has bookmarked it. */
  readonly bookmarked = input(false, { transform: booleanAttribute });
  readonly canReply = input(false, { transform: booleanAttribute });
  /** Its words are being changed, so that they stand in the box that is its content. */
  readonly editing = input(false, { transform: booleanAttribute });
  readonly reply = output<ForumPost>();
  /** The number of a post of this topic to go to. */
  readonly jump = output<number>();

  protected readonly headingId = computed(() => `post-${String(this.post().number)}-by`);
  protected readonly path = computed(() => pathOf(this.topicId(), this.post().number));
  protected readonly gone = computed(() => tombstoneInWords(this.post()));
  protected readonly answers = computed(() => {
    const { replyTo, number } = this.post();
    // What answers the post right above it needs no word.
    if (replyTo === null || replyTo === number - 1) return null;
    return { number: replyTo, path: pathOf(this.topicId(), replyTo), words: answersInWords(replyTo, this.answered()) };
  });

  /** Links to posts of this topic go there without leaving it. */
  protected readonly withinTopic = (path: string): boolean => {
    const number = numberIn(path, this.topicId());
    if (number !== null) this.jump.emit(number);
    return number !== null;
  };

  protected open(event: MouseEvent): void {
    if (innerLink(event) === null) return;
    event.preventDefault();
    this.jump.emit(this.post().number);
  }

  protected copyLink(): void {
    void this.copying.copy(this.path());
  }
}

/** The post of the topic that a path leads to; null for a path to somewhere else. */
export function numberIn(path: string, topicId: number): number | null {
  const [, topic, number] = /^\/forum\/t\/(\d+)(?:\/(\d+))?$/.exec(path) ?? [];
  return topic === String(topicId) ? Number(number ?? 1) : null;
}

const pathOf = (topicId: number, number: number): string => `/forum/t/${String(topicId)}/${String(number)}`;
