import { Component, computed, inject, output } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { BusyButton } from '../../../ui/busy-button';
import { Form } from '../../../ui/forms/form';
import { BookingFields } from '../editor/booking-fields';
import { seriesRules } from '../editor/series-form';
import { WhatFields } from '../editor/what-fields';
import { WhenFields } from '../editor/when-fields';
import { WhereFields } from '../editor/where-fields';
import { ChangeStore } from './change-store';
import { ScopeFields } from './scope-fields';

/** The form of a change: for which dates it is, and what can change in these. */
@Component({
  selector: 'tr-change-form',
  imports: [RouterLink, BookingFields, BusyButton, Form, ScopeFields, WhatFields, WhenFields, WhereFields],
  templateUrl: './change-form.html',
  styles: `
    .form > section + section {
      padding-top: 32px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class ChangeForm {
  protected readonly store = inject(ChangeStore);
  /** What it would do is known, and to be looked at. */
  readonly looked = output();
  protected readonly oneDate = computed(() => this.store.scope() === 'this');
  protected readonly rhythm = computed(() =>
    this.oneDate() ? '' : (this.store.shown()?.rhythm.new ?? this.store.view()?.ruleInWords ?? ''),
  );
  protected readonly form = form(this.store.draft, (path) => {
    seriesRules(path, { sentence: () => !this.oneDate() && this.store.keptRule() === null, title: () => !this.oneDate() });
  });

  protected readonly look = async (): Promise<void> => {
    await this.store.look();
    this.looked.emit();
  };
}
