import { Component, Injector, afterNextRender, computed, inject, input, signal, viewChild } from '@angular/core';
import { type FieldTree, submit } from '@angular/forms/signals';
import { PageTitle } from '../../core/page/page-title';
import { ErrorSummary, type SummaryLine } from './error-summary';
import { fieldId } from './field-control';
import { problemErrors } from './form-submission';

/**
 * A form that is checked when it is sent and from then on at each change. It shows the error summary, moves the focus to it,
 * puts "Error: " before the page title, and shows what the server refuses in the same way.
 * @example
 * <form class="stack stack--6" [trForm]="form" [save]="save">
 *   <tr-text-field [formField]="form.title" label="Title" />
 *   <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save</button>
 * </form>
 * // protected readonly form = form(this.model, (path) => { required(path.title, { message: 'Enter a title' }); });
 * // protected readonly save = async () => { await this.api.invoke(changeSeries, { body: this.model() }); };
 */
@Component({
  selector: 'form[trForm]',
  imports: [ErrorSummary],
  host: { novalidate: '', '(submit)': 'send($event)' },
  template: `
    @if (lines().length > 0) {
      <tr-error-summary [lines]="lines()" />
    }
    <ng-content />
  `,
})
export class Form {
  private readonly injector = inject(Injector);
  private readonly pageTitle = inject(PageTitle);
  private readonly summary = viewChild(ErrorSummary);
  private readonly sent = signal(false);

  readonly trForm = input.required<FieldTree<unknown>>();
  /** Does the work; what it throws is shown as the form's problem. */
  readonly save = input.required<() => Promise<unknown>>();

  protected readonly lines = computed<SummaryLine[]>(() => {
    if (!this.sent()) return [];
    const root = this.trForm();
    return root()
      .errorSummary()
      .map((error) => ({
        message: error.message ?? '',
        controlId: error.fieldTree === root ? null : fieldId(error.fieldTree().name()),
        focus: () => {
          error.fieldTree().focusBoundControl();
        },
      }));
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.trForm()().submitting()) return;
    this.sent.set(true);
    const saved = await submit(this.trForm(), async (form) => {
      try {
        await this.save()();
        return undefined;
      } catch (cause) {
        return problemErrors(form, cause);
      }
    });
    this.pageTitle.showError(!saved && this.lines().length > 0);
    if (saved) this.sent.set(false);
    else afterNextRender(() => this.summary()?.focus(), { injector: this.injector });
  }
}
