import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { checkInCode } from '../../../api/functions';
import { routeNumber } from '../../../core/page/route-number';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { wallDateTime } from '../parts/wall-time';
import { CodePicture } from './code-picture';

/** The code that I show at the door: large, black on white, and there without a connection once it was opened. */
@Component({
  selector: 'tr-code-page',
  imports: [RouterLink, CodePicture, LoadProblem, Loading, Notice, PageHeader, WhoCanSee],
  styles: `
    .code {
      display: grid;
      gap: 16px;
      max-width: 26rem;
      margin-inline: auto;
      text-align: center;
    }
    .digits {
      font-size: 1.75rem;
      line-height: 1.3;
      letter-spacing: 0.04em;
    }
  `,
  template: `
    <tr-page-header heading="Your code" [lede]="lede()" [crumbs]="crumbs()" />
    @if (source.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="source.reload()" />
    } @else if (code(); as code) {
      <div class="stack stack--6">
        @if (code.attendance === 'attended' || code.attendance === 'in-part') {
          <tr-notice kind="ok">You are checked in.</tr-notice>
        } @else if (code.seat === null) {
          <tr-notice kind="watch" icon="hourglass_top">You wait for a seat. The code works once you have one.</tr-notice>
        }
        <div class="code">
          <p>Show this to a host when you arrive.</p>
          <tr-code-picture [text]="address()" [label]="'Your code as a picture. Read aloud: ' + code.digits" />
          <p>
            <span class="t-small t-muted">Or read these digits aloud</span><br />
            <b class="digits num">{{ code.digits }}</b>
          </p>
          <p class="t-small t-muted">Open it before you set off: it stays here when there is no connection.</p>
          <p><a class="btn btn--text" [routerLink]="['/sessions', id()]">Back to the session</a></p>
        </div>
        <tr-who>The code says nothing about you. Only the hosts of this session can do something with it: check you in.</tr-who>
      </div>
    } @else {
      <tr-loading what="your code" shape="lines" (retry)="source.reload()" />
    }
  `,
})
export class CodePage {
  private readonly api = inject(Api);
  protected readonly id = routeNumber();
  protected readonly source = resource({ params: () => this.id(), loader: ({ params: id }) => this.api.invoke(checkInCode, { id }) });
  protected readonly code = computed(() => (this.source.hasValue() ? this.source.value() : null));
  /** The product may not know its own address: then it is the one of this page. */
  protected readonly address = computed(() => new URL(this.code()?.url ?? '', location.origin).href);
  protected readonly crumbs = computed(() => [
    { label: 'Sessions', link: '/sessions' },
    { label: this.code()?.date.title ?? 'Session', link: `/sessions/${this.id()}` },
    { label: 'Your code' },
  ]);
  protected readonly lede = computed(() => {
    const code = this.code();
    return code ? `${code.date.title}, ${wallDateTime(code.date.localStart, code.date.localEnd)}.` : '';
  });
}
