import { Component, computed, input } from '@angular/core';
import type { EmploymentView } from '../../../api/models';
import { fullDate } from '../../../core/dates/dates';
import { WhoCanSee } from '../../../ui/who-can-see';

const kinds: Readonly<Record<EmploymentView['posts'][number]['workerKind'], string>> = {
  employee: 'Employee',
  agency: 'Agency worker',
  apprentice: 'Apprentice',
  volunteer: 'Volunteer',
};

const day = (iso: string): string => fullDate(new Date(`${iso}T00:00:00Z`), 'UTC');

/** What the staff records say of a person's jobs. The server sends it only to those who may see it. */
@Component({
  selector: 'tr-employment',
  imports: [WhoCanSee],
  template: `
    <section class="card stack stack--4" aria-labelledby="employment-heading">
      <h2 class="t-h2" id="employment-heading">Employment</h2>
      @for (post of posts(); track post.assignmentNumber) {
        <dl class="kv">
          @if (posts().length > 1) {
            <div>
              <dt>{{ post.main ? 'Main job' : 'Other job' }}</dt>
              <dd>{{ post.jobTitle }}</dd>
            </div>
          }
          @for (fact of factsOf(post); track fact.name) {
            <div>
              <dt>{{ fact.name }}</dt>
              <dd>{{ fact.value }}</dd>
            </div>
          }
        </dl>
      }
      @if (employment().leavesOn; as last) {
        <p>Leaves on {{ day(last) }}.</p>
      }
      <tr-who>{{
        own()
          ? 'You, your line manager, people partners and administrators see this. It comes from the HR system.'
          : 'Colleagues do not see this: only the person, their line manager, people partners and administrators.'
      }}</tr-who>
    </section>
  `,
})
export class Employment {
  readonly employment = input.required<EmploymentView>();
  readonly own = input.required<boolean>();
  protected readonly day = day;
  protected readonly posts = computed(() => this.employment().posts.filter(({ state }) => state !== 'ended'));

  protected factsOf({
    workerKind,
    grade,
    fte,
    startsOn,
    endsOn,
    state,
  }: EmploymentView['posts'][number]): { name: string; value: string }[] {
    const facts = [
      { name: 'Kind', value: kinds[workerKind] },
      { name: 'Grade', value: grade },
      { name: 'Hours', value: fte === null ? null : fte === 1 ? 'Full time' : `${fte.toLocaleString('en-GB')} of full time` },
      { name: 'Since', value: startsOn === null ? null : day(startsOn) },
      { name: 'Until', value: endsOn === null ? null : day(endsOn) },
      { name: 'Now', value: state === 'paused' ? 'Away for a while' : null },
    ];
    return facts.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  }
}
