import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonBrief } from '../../../api/models';
import { Avatar } from '../../../ui/avatar';

/** A few people, each a link to their profile. @example <tr-people-links [people]="person.reports" /> */
@Component({
  selector: 'tr-people-links',
  imports: [RouterLink, Avatar],
  styles: `
    ul {
      display: grid;
      gap: 14px;
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 12px;
      align-items: center;
    }
    a {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <ul>
      @for (person of people(); track person.id) {
        <li>
          <tr-avatar [id]="person.id" [initials]="person.initials" />
          <p>
            <a class="person__name link-quiet" [routerLink]="['/people', person.id]">{{ person.name }}</a><br /><span
              class="person__meta"
              >{{ person.service?.name }}</span
            >
          </p>
        </li>
      }
    </ul>
  `,
})
export class PeopleLinks {
  readonly people = input.required<readonly PersonBrief[]>();
}
