import { Component, computed, input, output } from '@angular/core';
import type { ForumTopic } from '../../../api/models';
import type { RoomReaders } from '../../../core/live/readers';
import { Breadcrumbs } from '../../../ui/breadcrumbs';
import { Icon } from '../../../ui/icon';
import { PageHeading } from '../../../ui/page-heading';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { marksOf, readersInWords, repliesInWords } from './topic-words';

/** What a topic is, and who reads it at the moment. */
@Component({
  selector: 'tr-topic-head',
  imports: [Breadcrumbs, Icon, PageHeading, StateChip, When],
  styles: `
    h1 {
      overflow-wrap: anywhere;
    }
    .now {
      min-height: 28px;
    }
    .newest:first-child {
      margin-left: -10px;
    }
  `,
  template: `
    <tr-breadcrumbs [path]="crumbs()" />
    <header class="stack stack--4">
      <h1 class="t-h1" trHeading>{{ topic().title }}</h1>
      <div class="row row--4">
        @for (mark of marks(); track mark.words) {
          <tr-state [kind]="mark.kind" [icon]="mark.icon">{{ mark.words }}</tr-state>
        }
        <span class="meta">
          <span>
            <span>
              Started
              @if (topic().author; as author) {
                by {{ author.name }}
              }
              on <tr-when [from]="topic().startedAt" dateOnly />
            </span>
          </span>
          <span>{{ replies() }}</span>
        </span>
      </div>
      <div class="row row--4 now no-print">
        @if (readersNow(); as words) {
          <span class="meta"
            ><span><span class="live-dot" aria-hidden="true"></span> {{ words }}</span></span
          >
        }
        @if (topic().lastNumber > 5) {
          <button class="btn btn--text btn--sm newest" type="button" (click)="newest.emit()">
            <tr-icon name="arrow_downward" [size]="18" />Jump to the newest
          </button>
        }
        <ng-content />
      </div>
    </header>
  `,
})
export class TopicHead {
  readonly topic = input.required<ForumTopic>();
  readonly readers = input.required<RoomReaders>();
  /** The reader wants to see the latest post. */
  readonly newest = output();

  protected readonly crumbs = computed(() => {
    const { name, slug } = this.topic().category;
    return [
      { label: 'Forum', link: '/forum' },
      { label: name, link: `/forum/c/${slug}` },
    ];
  });
  protected readonly marks = computed(() => marksOf(this.topic()));
  protected readonly replies = computed(() => repliesInWords(this.topic().replies));
  protected readonly readersNow = computed(() => {
    const { now, writing } = this.readers();
    return readersInWords(now(), writing());
  });
}
