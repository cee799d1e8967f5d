import { Component, computed, input } from '@angular/core';

/** A plain text, and what in it was looked for: from a character up to another. */
interface Marked {
  readonly text: string;
  readonly marks: readonly (readonly number[])[];
}

/**
 * Shows a text with marks. It is written as text, so whatever stands in it stays words.
 * @example <tr-marked [of]="hit.snippet" />
 */
@Component({
  selector: 'tr-marked',
  styles: `
    mark {
      padding-inline: 1px;
      border-radius: 3px;
      background: var(--tr-watch-container);
      color: var(--tr-on-watch-container);
      font-weight: 600;
    }
  `,
  // Bound as text content, so that no space of the template comes between the pieces.
  template: `
    @for (piece of pieces(); track $index) {
      @if (piece.marked) {
        <mark [textContent]="piece.text"></mark>
      } @else {
        <span [textContent]="piece.text"></span>
      }
    }
  `,
})
export class MarkedWords {
  readonly of = input.required<Marked>();
  protected readonly pieces = computed(() => piecesOf(this.of()));
}

/** The text in pieces, marked ones and others, in their order. */
export function piecesOf({ text, marks }: Marked): { readonly text: string; readonly marked: boolean }[] {
  let last = 0;
  const pieces = marks.flatMap(([from = 0, to = 0]) => {
    const both = [
      { text: text.slice(last, from), marked: false },
      { text: text.slice(from, to), marked: true },
    ];
    last = to;
    return both;
  });
  return [...pieces, { text: text.slice(last), marked: false }].filter((piece) => piece.text !== '');
}
