import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../../../core/http/problem';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Form } from '../../../ui/forms/form';
import { Icon } from '../../../ui/icon';
import { WhoCanSee } from '../../../ui/who-can-see';
import { dates } from '../parts/seat-words';
import { BookingFields } from './booking-fields';
import { EditorStore } from './editor-store';
import { seriesRules } from './series-form';
import { WhatFields } from './what-fields';
import { WhenFields } from './when-fields';
import { WhereFields } from './where-fields';

/** The form of a draft. */
@Component({
  selector: 'tr-series-form',
  imports: [RouterLink, BookingFields, BusyButton, Form, Icon, WhatFields, WhenFields, WhereFields, WhoCanSee],
  templateUrl: './series-form-part.html',
  styleUrl: './series-form-part.css',
})
export class SeriesFormPart {
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(EditorStore);
  protected readonly form = form(this.store.draft, (path) => seriesRules(path, { sentence: () => this.store.keptRule() === null }));
  protected readonly publishing = signal(false);
  /** "10 dates. 8 will run, because 2 are bank holidays." */
  protected readonly count = computed(() => {
    const preview = this.store.dates();
    const shown = preview?.occurrences.length ?? 0;
    if (!preview || shown === 0 || shown >= 12) return '';
    const off = preview.warnings.filter((warning) => warning.kind === 'bank-holiday' && !warning.runs).length;
    return off === 0
      ? `${dates(shown)}.`
      : `${dates(shown)}. ${shown - off} will run, because ${off} ${off === 1 ? 'is a bank holiday' : 'are bank holidays'}.`;
  });

  protected readonly save = async (): Promise<void> => {
    const wasNew = this.store.id() === null;
    const saved = await this.store.save();
    this.store.forget();
    if (this.publishing() && !(await this.publish(saved.id))) {
      if (wasNew) await this.router.navigate(['/hosting/series', saved.id, 'edit']);
      return;
    }
    this.snackbar.show({ text: this.publishing() ? `‘${saved.title}’ is published.` : 'The draft is saved.' });
    if (this.publishing()) await this.router.navigate(['/sessions/series', saved.id]);
    else if (wasNew) await this.router.navigate(['/hosting/series', saved.id, 'edit']);
  };

  /** The draft is stored by now: when it cannot be published it stays one, and the words say why. */
  private async publish(id: number): Promise<boolean> {
    try {
      await this.store.publish(id);
      return true;
    } catch (cause) {
      this.snackbar.show({ text: `The draft is saved, but it is not published. ${problemOf(cause).detail}` });
      return false;
    }
  }
}
