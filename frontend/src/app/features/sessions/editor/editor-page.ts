import { Component, computed, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { DatesPreview } from './dates-preview';
import { TopicAsked } from './topic-asked';
import { TopicNote } from './topic-note';
import { EditorStore } from './editor-store';
import { SeriesFormPart } from './series-form-part';
import { type HoldsUnsaved, warnBeforeClosing } from './unsaved';

/** Drafts a series, or goes on with a draft. */
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
    <tr-page-header [heading]="heading()" [lede]="lede" [crumbs]="crumbs()" />
    @if (store.source.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="store.source.reload()" />
    } @else if ((store.id() !== null && !store.view()) || !asked.known()) {
      <tr-loading what="the series" shape="lines" (retry)="store.source.reload()" />
    } @else {
      <tr-topic-note />
      <div class="cols cols--wide-aside">
        <tr-series-form />
        <tr-dates-preview />
      </div>
    }
  `,
})
export class EditorPage implements HoldsUnsaved {
  protected readonly store = inject(EditorStore);
  protected readonly asked = inject(TopicAsked);
  protected readonly heading = computed(() => {
    const title = this.store.view()?.title;
    return this.store.id() === null ? 'Draft a series' : title ? `Change ‘${title}’` : 'Change a draft';
  });
  protected readonly lede = 'Nobody but you and the organisers sees a draft. A session organiser publishes it.';
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
    // What is published is changed with a scope, on a page of its own.
    const router = inject(Router);
    effect(() => {
      const view = this.store.view();
      if (view && view.state !== 'draft') void router.navigate(['/hosting/series', view.id, 'change'], { replaceUrl: true });
    });
  }

  unsaved(): boolean {
    return this.store.unsaved();
  }
}
