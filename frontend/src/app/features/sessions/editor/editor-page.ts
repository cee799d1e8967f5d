import { Component, computed, inject } from '@angular/core';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { DatesPreview } from './dates-preview';
import { TopicAsked } from './topic-asked';
import { TopicNote } from './topic-note';
import { EditorStore } from './editor-store';
import { SeriesFormPart } from './series-form-part';
import { type HoldsUnsaved, warnBeforeClosing } from './unsaved';

/** Drafts a series, or changes one. */
@Component({
  selector: 'tr-editor-page',
  imports: [DatesPreview, LoadProblem, Loading, PageHeader, SeriesFormPart, TopicNote],
  providers: [EditorStore, TopicAsked],
  styles: `
    @media (min-width: 1120px) {
      tr-dates-preview {
        position: sticky;
        top: 32px;
        max-height: calc(100vh - 64px);
        overflow-y: auto;
      }
    }
  `,
  template: `
    <tr-page-header [heading]="heading()" [lede]="lede()" [crumbs]="crumbs()" />
    @if (store.source.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="store.source.reload()" />
    } @else if ((store.id() !== null && !store.view()) || !asked.known()) {
      <tr-loading what="the series" shape="lines" (retry)="store.source.reload()" />
    } @else {
      <tr-topic-note />
      <div class="cols" [class.cols--wide-aside]="store.isDraft()" [class.measure]="!store.isDraft()">
        <tr-series-form />
        @if (store.isDraft()) {
          <tr-dates-preview />
        }
      </div>
    }
  `,
})
export class EditorPage implements HoldsUnsaved {
  protected readonly store = inject(EditorStore);
  protected readonly asked = inject(TopicAsked);
  protected readonly heading = computed(() => {
    const title = this.store.view()?.title;
    return this.store.id() === null ? 'Draft a series' : title ? `Change ‘${title}’` : 'Change a series';
  });
  protected readonly lede = computed(() =>
    this.store.isDraft()
      ? 'Nobody but you and the organisers sees a draft. A session organiser publishes it.'
      : 'You are changing what happens from now on. Sessions that have already taken place stay as they were.',
  );
  protected readonly crumbs = computed(() => {
    const view = this.store.view();
    return [
      { label: 'My series', link: '/hosting' },
      ...(view
        ? [{ label: view.title, link: `/sessions/series/${view.id}` }, { label: 'Change the series' }]
        : [{ label: 'Draft a series' }]),
    ];
  });

  constructor() {
    warnBeforeClosing(this);
  }

  unsaved(): boolean {
    return this.store.unsaved();
  }
}
