import { Component, input, resource, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TextArea } from '../../../ui/forms/text-area';

/** What happens in a session, in Markdown, and how it will look. */
@Component({
  selector: 'tr-description-field',
  imports: [FormField, TextArea],
  template: `
    <div class="stack stack--3">
      <tr-text-area
        [formField]="field()"
        label="What will you do?"
        hint="A blank line starts a paragraph, a hyphen starts a list item, **two stars** make bold"
        [rows]="8"
        optional
      />
      <div>
        <button class="btn btn--outlined btn--sm" type="button" [attr.aria-expanded]="shown()" (click)="shown.set(!shown())">
          {{ shown() ? 'Hide how it will look' : 'See how it will look' }}
        </button>
      </div>
      @if (shown()) {
        <div class="inset prose" role="region" aria-label="How it will look" [innerHTML]="html.hasValue() ? html.value() : ''"></div>
      }
    </div>
  `,
})
export class DescriptionField {
  readonly field = input.required<FieldTree<string>>();
  protected readonly shown = signal(false);
  protected readonly html = resource({
    params: () => (this.shown() ? { text: this.field()().value() } : undefined),
    // The parser comes with the first preview; most who write need none.
    loader: async ({ params }) => (await import('./markdown-preview')).previewOf(params.text),
  });
}
