import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice } from '../../../ui/notice';
import { askedInWords, earlyInWords } from '../topics/topic-words';
import { TopicAsked } from './topic-asked';

/** Says above the form for which topic a series is drafted, and what publishing it will do. */
@Component({
  selector: 'tr-topic-note',
  imports: [RouterLink, Notice],
  styles: `
    tr-notice {
      margin-bottom: 24px;
    }
  `,
  template: `
    @if (asked.topic(); as topic) {
      <tr-notice kind="info" icon="front_hand">
        <p>
          For the topic <a [routerLink]="['/sessions/topics', topic.id]">{{ topic.title }}</a>. {{ words() }}
        </p>
      </tr-notice>
    } @else if (asked.source.error()) {
      <tr-notice kind="watch">We could not find the topic that this is for. You can draft the series all the same.</tr-notice>
    }
  `,
})
export class TopicNote {
  protected readonly asked = inject(TopicAsked);
  protected readonly words = computed(() => {
    const topic = this.asked.topic();
    if (!topic) return '';
    const early = earlyInWords(this.asked.earlyHours);
    const ahead = early === '' ? '' : ` and book the first date before everybody else ${early}`;
    return `${askedInWords(topic.votes)}. When you publish the series they are told${ahead}.`;
  });
}
