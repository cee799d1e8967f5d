import { Component, inject, model } from '@angular/core';
import { FieldControl } from '../../../ui/forms/field-control';
import { FieldNotes } from '../../../ui/forms/field-notes';
import { Icon } from '../../../ui/icon';
import { type GrantHolder, type GrantLevel, type GrantLine, holders, isEverywhere, levels } from './grant-words';
import { ServiceChoices } from './service-choices';

const most = 30;

/** Lines of who may do what, each with native selects. @example <tr-grants [formField]="form.grants" label="Who may do what?" /> */
@Component({
  selector: 'tr-grants',
  imports: [FieldNotes, Icon],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  styleUrl: './grants-field.css',
  template: `
    <fieldset [attr.aria-describedby]="describedBy()">
      <legend class="legend">{{ title() }}</legend>
      <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
      <ul class="stack stack--3">
        @for (line of value(); track $index; let index = $index) {
          <li class="line">
            <span class="field">
              <label [for]="id() + '-who-' + index">Who</label>
              <select #who class="select" [id]="id() + '-who-' + index" (change)="set(index, { holder: holderOf(who.value) })">
                @for (each of holders; track each.value) {
                  <option [value]="each.value" [selected]="each.value === line.holder">{{ each.label }}</option>
                }
              </select>
            </span>
            <span class="field">
              <label [for]="id() + '-where-' + index">Where</label>
              <select
                #where
                class="select"
                [id]="id() + '-where-' + index"
                [disabled]="isEverywhere(line.holder)"
                (change)="set(index, { serviceId: where.value === '' ? null : +where.value })"
              >
                @for (each of services.options(); track each.value) {
                  <option [value]="each.value" [selected]="each.value === '' + (line.serviceId ?? '')">{{ each.label }}</option>
                }
              </select>
            </span>
            <span class="field">
              <label [for]="id() + '-may-' + index">May</label>
              <select #may class="select" [id]="id() + '-may-' + index" (change)="set(index, { level: levelOf(may.value) })">
                @for (each of levels; track each.value) {
                  <option [value]="each.value" [selected]="each.value === line.level">{{ each.label }}</option>
                }
              </select>
            </span>
            <button class="icon-btn" type="button" [attr.aria-label]="'Remove line ' + (index + 1)" (click)="remove(index)">
              <tr-icon name="close" />
            </button>
          </li>
        }
      </ul>
      @if (value().length < most) {
        <p>
          <button class="btn btn--text btn--sm" type="button" (click)="add()"><tr-icon name="add" />Add a line</button>
        </p>
      }
    </fieldset>
  `,
})
export class GrantsField extends FieldControl<readonly GrantLine[]> {
  protected readonly services = inject(ServiceChoices);
  readonly value = model<readonly GrantLine[]>([]);
  protected readonly holders = holders;
  protected readonly levels = levels;
  protected readonly most = most;
  protected readonly isEverywhere = isEverywhere;

  protected holderOf(value: string): GrantHolder {
    return holders.find((each) => each.value === value)?.value ?? 'staff';
  }

  protected levelOf(value: string): GrantLevel {
    return levels.find((each) => each.value === value)?.value ?? 'read';
  }

  protected set(index: number, change: Partial<GrantLine>): void {
    this.value.update((lines) =>
      lines.map((line, at) => {
        const next = at === index ? { ...line, ...change } : line;
        return isEverywhere(next.holder) ? { ...next, serviceId: null } : next;
      }),
    );
  }

  protected add(): void {
    this.value.update((lines) => [...lines, { holder: 'staff', serviceId: null, level: 'read' }]);
  }

  /** The focus goes to what is left of the field. */
  protected remove(index: number): void {
    this.value.update((lines) => lines.filter((_line, at) => at !== index));
    setTimeout(() => {
      (this.host.querySelector<HTMLElement>('select') ?? this.host.querySelector<HTMLElement>('button'))?.focus();
    });
  }
}
