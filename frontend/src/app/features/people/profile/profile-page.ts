import { Component, computed, effect, inject, input, numberAttribute, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { peoplePerson } from '../../../api/functions';
import { PageTitle } from '../../../core/page/page-title';
import { Session } from '../../../core/session/session';
import { Avatar } from '../../../ui/avatar';
import { Breadcrumbs } from '../../../ui/breadcrumbs';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeading } from '../../../ui/page-heading';
import { StateChip } from '../../../ui/state-chip';
import { WhoCanSee } from '../../../ui/who-can-see';
import { PeopleLinks } from '../parts/people-links';
import { people } from '../parts/person-words';
import { levelName } from '../parts/skill-levels';
import { Employment } from './employment';
import { standingIn } from './standing';

/** One colleague: job, place in the council, and what they chose to show. */
@Component({
  selector: 'tr-profile-page',
  imports: [RouterLink, Avatar, Breadcrumbs, Employment, Icon, LoadProblem, Loading, PageHeading, PeopleLinks, StateChip, WhoCanSee],
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.css',
})
export class ProfilePage {
  private readonly api = inject(Api);
  readonly id = input.required({ transform: numberAttribute });
  protected readonly organisation = inject(Session).organisation;
  protected readonly source = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(peoplePerson, params),
  });
  protected readonly person = computed(() => (this.source.hasValue() ? this.source.value() : null));
  protected readonly crumbs = computed(() => [{ label: 'People', link: '/people' }, { label: this.person()?.name ?? '' }]);
  protected readonly standing = computed(() => standingIn(this.person()));
  protected readonly levelName = levelName;
  protected readonly people = people;
  protected readonly mostReports = 5;

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const person = this.person();
      if (person) title.set(person.name);
    });
  }
}
