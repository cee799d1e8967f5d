import { Component, input } from '@angular/core';
import type { Attendee } from '../../../api/models';

/** On paper only: names to sign beside, and lines for those who come without a booking. For rooms without phones. */
@Component({
  selector: 'tr-sign-in-sheet',
  styles: `
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
      }
    }
    td {
      height: 2.6rem;
    }
    .sign {
      width: 38%;
    }
  `,
  template: `
    <table class="table">
      <caption>
        Sign-in sheet
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Service</th>
          <th scope="col">Seat</th>
          <th class="sign" scope="col">Signature</th>
        </tr>
      </thead>
      <tbody>
        @for (attendee of expected(); track attendee.person.id) {
          <tr>
            <th scope="row">{{ attendee.person.name }}</th>
            <td>{{ attendee.person.service }}</td>
            <td>{{ attendee.seat === 'online' ? 'Online' : 'Room' }}</td>
            <td></td>
          </tr>
        }
        @for (line of spare; track line) {
          <tr>
            <td></td>
            <td></td>
            <td></td>
            <td></td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class SignInSheet {
  readonly expected = input.required<readonly Attendee[]>();
  protected readonly spare = [1, 2, 3, 4, 5, 6];
}
