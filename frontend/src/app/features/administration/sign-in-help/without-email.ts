import { Component, computed, inject, linkedSignal, output, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { peopleSearch } from '../../../api/functions';
import { problemOf } from '../../../core/http/problem';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Person } from '../../../ui/person';

const pageSize = 10;

/** Colleagues to whom no link can be mailed. Gives the one that was chosen. */
@Component({
  selector: 'tr-without-email',
  imports: [LoadProblem, Loading, Person],
  template: `
    <section aria-labelledby="without-heading">
      <div class="sec-head">
        <h2 class="t-h2" id="without-heading">Without an email address</h2>
        <p class="t-small t-muted" role="status">{{ count() }}</p>
      </div>
      @if (firstPage.error(); as cause) {
        <tr-load-problem [cause]="cause" (retry)="firstPage.reload()" />
      } @else if (list(); as list) {
        @if (list.items.length > 0) {
          <div class="card card--flush">
            <ul class="list list--card">
              @for (person of list.items; track person.id) {
                <li class="row between row--4">
                  <tr-person class="grow" [id]="person.id" [initials]="person.initials" [name]="person.name" [about]="about(person)" />
                  <button class="btn btn--text btn--sm" type="button" (click)="chosen.emit(person.id)">
                    Help<span class="vh"> {{ person.name }}</span>
                  </button>
                </li>
              }
            </ul>
          </div>
        }
        @if (list.next !== null) {
          <p class="page-more"><button class="btn btn--outlined" type="button" (click)="more()">Show more people</button></p>
        }
      } @else {
        <tr-loading what="people" shape="lines" (retry)="firstPage.reload()" />
      }
    </section>
  `,
})
export class WithoutEmail {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  readonly chosen = output<number>();

  protected readonly firstPage = resource({ loader: () => this.api.invoke(peopleSearch, { withoutEmail: 'true', limit: pageSize }) });
  protected readonly list = linkedSignal(() => (this.firstPage.hasValue() ? this.firstPage.value() : null));
  protected readonly count = computed(() => {
    const list = this.list();
    if (list === null) return '';
    if (list.total === 0) return 'Everyone in the staff records has one.';
    const people = `${list.total.toLocaleString('en-GB')} ${list.total === 1 ? 'person' : 'people'}`;
    return list.items.length < list.total ? `The first ${list.items.length} of ${people}` : people;
  });

  protected about({ jobTitle, service }: { jobTitle: string | null; service: { name: string } | null }): string {
    return [jobTitle, service?.name].filter(Boolean).join(', ');
  }

  protected async more(): Promise<void> {
    const offset = this.list()?.next ?? null;
    if (offset === null) return;
    try {
      const page = await this.api.invoke(peopleSearch, { withoutEmail: 'true', limit: pageSize, offset });
      this.list.update((list) => list && { ...page, items: [...list.items, ...page.items] });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
