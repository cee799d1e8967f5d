import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ForumTopic } from '../../../api/models';
import { WhoCanSee } from '../../../ui/who-can-see';
import { FollowSelect } from '../following/follow-select';
import { CloseToThis } from './close-to-this';
import { LinkedSession } from './linked-session';

/** What stands beside a topic, and under it where there is no room beside. */
@Component({
  selector: 'tr-topic-aside',
  imports: [RouterLink, CloseToThis, FollowSelect, LinkedSession, WhoCanSee],
  host: { role: 'complementary', 'aria-label': 'About this topic' },
  styles: `
    :host {
      display: grid;
      gap: 28px;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
    }
    :host > :empty {
      display: none;
    }
    @media (min-width: 1120px) {
      :host {
        position: sticky;
        top: 32px;
      }
    }
  `,
  template: `
    @if (occurrenceId(); as id) {
      <tr-linked-session [occurrenceId]="id" />
    }
    <tr-follow-select class="no-print" [topicId]="topic().id" />
    @if (topic().skills.length > 0) {
      <section class="stack stack--2" aria-labelledby="topic-skills">
        <h2 class="t-title" id="topic-skills">Skills it is about</h2>
        <ul class="row">
          @for (skill of topic().skills; track skill.id) {
            <li>
              <a class="tag" routerLink="/people" [queryParams]="{ skill: skill.id }">{{ skill.name }}</a>
            </li>
          }
        </ul>
      </section>
    }
    <tr-close-to-this class="no-print" [topicId]="topic().id" />
    <tr-who>{{ who() }}</tr-who>
  `,
})
export class TopicAside {
  readonly topic = input.required<ForumTopic>();
  /** Who can read the topic, in words. */
  readonly who = input.required<string>();
  protected readonly occurrenceId = computed(() => {
    const about = this.topic().about;
    return about?.kind === 'occurrence' ? about.id : null;
  });
}
