import { Component, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { forumOpeningsDecide, forumOpeningsList, forumOpeningsSee } from '../../../api/functions';
import type { ForumOpening } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { openingInWords } from './care-words';

const kinds = { asked: 'act', opened: 'watch', refused: 'idle', lapsed: 'idle' } as const;

/** Names behind questions that somebody asks to open, for the two roles that do it together. */
@Component({
  selector: 'tr-names-page',
  imports: [RouterLink, EmptyState, LoadProblem, Loading, Notice, PageHeader, StateChip, When],
  template: `
    <tr-page-header
      heading="Names behind questions"
      lede="A people partner says why a name is needed; a moderator or an administrator decides within 24 hours. Each of the two sees the name once."
      [crumbs]="[{ label: 'Forum', link: '/forum' }, { label: 'Names behind questions' }]"
    />
    @if (shown(); as seen) {
      <tr-notice kind="watch">
        <p>
          <b>{{ seen.name }}</b> asked ‘{{ seen.title }}’. This is shown once: it is gone when you leave this page.
        </p>
      </tr-notice>
    }
    @if (openings.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="openings.reload()" />
    } @else if (openings.hasValue()) {
      <ol class="stack stack--4">
        @for (opening of openings.value().items; track opening.id) {
          <li>
            <article class="card stack stack--3" [attr.aria-labelledby]="'opening-' + opening.id">
              <div class="row row--3">
                <h2 class="t-h3" [id]="'opening-' + opening.id">
                  <a [routerLink]="['/forum/t', opening.topicId]">{{ opening.topicTitle }}</a>
                </h2>
                <tr-state [kind]="kinds[opening.state]" icon="key">{{ words(opening) }}</tr-state>
              </div>
              <p>“{{ opening.reason }}”</p>
              <p class="t-small t-muted">{{ opening.askedBy }} asked on <tr-when [from]="opening.askedAt" /></p>
              <div class="row row--2">
                @if (opening.allowed.decide) {
                  <button class="btn btn--danger btn--sm" type="button" (click)="decide(opening, true)">Open the name</button>
                  <button class="btn btn--outlined btn--sm" type="button" (click)="decide(opening, false)">Leave it sealed</button>
                }
                @if (opening.allowed.see) {
                  <button class="btn btn--tonal btn--sm" type="button" (click)="see(opening)">See the name, once</button>
                }
              </div>
            </article>
          </li>
        } @empty {
          <li>
            <tr-empty
              heading="Nobody asks for a name"
              text="When a people partner asks to open the name behind a question, it will be here for a month."
            />
          </li>
        }
      </ol>
    } @else {
      <tr-loading what="what was asked" (retry)="openings.reload()" />
    }
  `,
})
export class NamesPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  protected readonly kinds = kinds;
  protected readonly words = openingInWords;
  protected readonly openings = resource({ loader: () => this.api.invoke(forumOpeningsList) });
  protected readonly shown = signal<{ name: string; title: string } | null>(null);

  protected async decide(opening: ForumOpening, opens: boolean): Promise<void> {
    const sure =
      !opens ||
      (await this.dialogs.confirm({
        title: 'Open the name behind this question?',
        points: [
          { icon: 'visibility', text: `You and ${opening.askedBy} can each look at it once, within 24 hours.` },
          { icon: 'policy', text: 'The audit trail names the two of you. The person is told why.' },
          { icon: 'warning', strong: 'It cannot be undone.', text: 'What was seen cannot be sealed again.' },
        ],
        confirm: 'Open the name',
        keep: 'Leave it sealed',
        danger: true,
      }));
    if (sure)
      await this.say(
        () => this.api.invoke(forumOpeningsDecide, { id: opening.id, body: { opens } }),
        opens ? 'The name is open to the two of you.' : 'The name stays sealed.',
      );
  }

  protected async see(opening: ForumOpening): Promise<void> {
    try {
      const { name } = await this.api.invoke(forumOpeningsSee, { id: opening.id });
      this.shown.set({ name, title: opening.topicTitle });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
    this.openings.reload();
  }

  private async say(deed: () => Promise<unknown>, text: string): Promise<void> {
    try {
      await deed();
      this.snackbar.show({ text });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
    this.openings.reload();
  }
}
