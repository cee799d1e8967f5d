import { Component, input } from '@angular/core';
import type { SessionPerson } from '../../../api/models';
import { Avatar } from '../../../ui/avatar';

/** Who hosts. @example <tr-host-cards [hosts]="view.hosts" /> */
@Component({
  selector: 'tr-host-cards',
  imports: [Avatar],
  styles: `
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 18px;
    }
  `,
  template: `
    <section aria-labelledby="hosts-heading">
      <h2 class="vh" id="hosts-heading">{{ hosts().length === 1 ? 'Your host' : 'Your hosts' }}</h2>
      <ul class="stack stack--3">
        @for (host of hosts(); track host.id) {
          <li class="card">
            <tr-avatar [id]="host.id" [initials]="host.initials" size="lg" />
            <div>
              <p class="t-h3">{{ host.name }}</p>
              <p class="t-small t-muted">{{ host.service ? 'Hosts this, ' + host.service : 'Hosts this' }}</p>
            </div>
          </li>
        } @empty {
          <li class="card"><p class="t-muted">This series needs a host. The organisers are looking for one.</p></li>
        }
      </ul>
    </section>
  `,
})
export class HostCards {
  readonly hosts = input.required<readonly SessionPerson[]>();
}
