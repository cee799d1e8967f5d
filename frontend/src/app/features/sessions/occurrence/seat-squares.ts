import { Component, computed, input } from '@angular/core';
import type { SeatCount } from '../../../api/models';
import { kindInWords } from '../parts/seat-words';

const mostSquares = 60;

/**
 * Seats drawn and counted in words: grey is taken, dashed is held for somebody in line, filled is mine, outlined is free. Very many are drawn as a bar.
 * @example <tr-seat-squares label="In the room" [seats]="view.seats.room" [mine]="true" />
 */
@Component({
  selector: 'tr-seat-squares',
  host: { class: 'stack stack--2' },
  styles: `
    .seats {
      display: grid;
      grid-template-columns: repeat(12, 1fr);
      gap: 5px;
    }
    .seats i {
      aspect-ratio: 1;
      border: 2px solid var(--mat-sys-primary);
      border-radius: 5px;
    }
    .seats .taken {
      border-color: var(--tr-track);
      background: var(--tr-track);
    }
    .seats .held {
      border-style: dashed;
      border-color: var(--mat-sys-outline);
      background: var(--mat-sys-surface-container-high);
    }
    .seats .mine {
      background: var(--mat-sys-primary);
    }
    @media (forced-colors: active) {
      .seats .taken {
        opacity: 0.4;
      }
      .seats .mine {
        forced-color-adjust: none;
      }
    }
  `,
  template: `
    @if (squares(); as squares) {
      <div class="seats" aria-hidden="true">
        @for (square of squares; track $index) {
          <i [class]="square"></i>
        }
      </div>
    } @else {
      <div class="meter" aria-hidden="true"><div class="meter__fill" [style.width.%]="share()"></div></div>
    }
    <p class="t-small">
      @if (label()) {
        {{ label() }}:
      }
      @if (mine()) {
        {{ squares() ? 'Your seat is the filled square.' : 'One of them is yours.' }}
      }
      <b>{{ words() }}</b>{{ more() }}
    </p>
  `,
})
export class SeatSquares {
  /** Only where there are two kinds: "In the room". */
  readonly label = input('');
  readonly seats = input.required<SeatCount>();
  readonly mine = input(false);
  protected readonly words = computed(() => {
    const { free, waiting } = this.seats();
    const words = kindInWords(this.seats());
    return this.mine() && free > 0 && waiting === 0 ? `${free} ${free === 1 ? 'seat' : 'seats'} left.` : `${words}.`;
  });
  protected readonly more = computed(() => {
    const { held, free, waiting, overBy } = this.seats();
    const kept = held === 0 || free === 0 ? '' : ` ${held === 1 ? '1 is' : `${held} are`} held for people in line.`;
    const queue = waiting === 0 ? '' : ` ${waiting === 1 ? '1 person is' : `${waiting} people are`} waiting.`;
    return overBy === 0
      ? `${kept}${queue}`
      : ` ${overBy} more ${overBy === 1 ? 'is' : 'are'} booked than there are seats now; nobody loses theirs.${queue}`;
  });
  protected readonly share = computed(() =>
    Math.min(100, (100 * (this.seats().booked + this.seats().held)) / Math.max(1, this.seats().capacity)),
  );
  protected readonly squares = computed(() => {
    const { capacity, booked, held } = this.seats();
    if (capacity > mostSquares) return null;
    const taken = Math.min(capacity, booked);
    return Array.from({ length: capacity }, (_, index) => {
      if (this.mine() && index === taken - 1) return 'mine';
      if (index < taken) return 'taken';
      return index < taken + held ? 'held' : '';
    });
  });
}
