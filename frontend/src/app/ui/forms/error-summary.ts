import { Component, ElementRef, inject, input } from '@angular/core';

/** One line of the summary: what to do, and the control it is about. */
export interface SummaryLine {
  readonly message: string;
  /** The id of the control; without one the line is no link. */
  readonly controlId: string | null;
  focus(): void;
}

/** "There is a problem": takes the focus after a failed submit and leads to each field. `tr-form` places it. */
@Component({
  selector: 'tr-error-summary',
  host: { class: 'error-summary', role: 'group', tabindex: '-1', 'aria-labelledby': 'error-summary-heading' },
  template: `
    <h2 id="error-summary-heading">There is a problem</h2>
    <ul>
      @for (line of lines(); track $index) {
        <li>
          @if (line.controlId; as id) {
            <a [href]="here() + '#' + id" (click)="lead($event, line)">{{ line.message }}</a>
          } @else {
            {{ line.message }}
          }
        </li>
      }
    </ul>
  `,
})
export class ErrorSummary {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly lines = input.required<readonly SummaryLine[]>();

  focus(): void {
    this.element.focus();
  }

  protected here(): string {
    return location.pathname + location.search;
  }

  protected lead(event: Event, line: SummaryLine): void {
    event.preventDefault();
    line.focus();
  }
}
