import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { fullDate, greeting } from '../../core/dates/dates';
import { Now } from '../../core/now';
import { Session } from '../../core/session/session';
import { EmptyState } from '../../ui/empty-state';
import { LoadProblem } from '../../ui/load-problem';
import { Loading } from '../../ui/loading';
import { PageHeading } from '../../ui/page-heading';
import { DiaryEntry } from './diary-entry';
import { ForumNews } from './forum-news';
import { HeroArt } from './hero-art';
import { SeatsToTake } from './seats-to-take';
import { WeekStore } from './week-store';
import { weekInWords } from './week-words';

/** "My week": where everyone starts, growing with each room. */
@Component({
  selector: 'tr-home-page',
  imports: [RouterLink, DiaryEntry, EmptyState, ForumNews, HeroArt, LoadProblem, Loading, PageHeading, SeatsToTake],
  providers: [WeekStore],
  templateUrl: './home-page.html',
  styleUrl: './home-page.css',
})
export class HomePage {
  private readonly session = inject(Session);
  private readonly now = inject(Now);
  protected readonly store = inject(WeekStore);

  protected readonly today = computed(() => fullDate(this.now.value(), this.session.timeZone()));
  protected readonly greeting = computed(() => {
    const words = greeting(this.now.value(), this.session.timeZone());
    const name = this.session.person()?.givenName;
    return name ? `${words}, ${name}` : words;
  });
  protected readonly lede = computed(() => (this.store.week.hasValue() ? weekInWords(this.store.entries().length) : ''));
}
