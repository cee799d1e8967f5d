import { Component, ElementRef, afterNextRender, computed, inject, output, signal, viewChild } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import type { SeriesEditView } from '../../../api/models';
import { clockTime } from '../../../core/dates/dates';
import { Session } from '../../../core/session/session';
import { BusyButton } from '../../../ui/busy-button';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { Icon } from '../../../ui/icon';
import { WhoCanSee } from '../../../ui/who-can-see';
import { dates, people } from '../parts/seat-words';
import { ChangeStore } from './change-store';
import { effectsOf, saveWords } from './change-words';
import { EditedDates } from './edited-dates';
import { MailsToGo } from './mails-to-go';
import { OwnFields } from './own-fields';
import { TouchedPeople } from './touched-people';

/** Every date, override, person and email that a change touches, before anything happens. Saves exactly what it shows. */
@Component({
  selector: 'tr-change-review',
  imports: [FormField, BusyButton, EditedDates, Form, Icon, MailsToGo, OwnFields, TextArea, TouchedPeople, WhoCanSee],
  templateUrl: './change-review.html',
  styles: `
    .inwords {
      padding: 4px 0 4px 18px;
      border-left: 4px solid var(--mat-sys-primary);
    }
    del {
      color: var(--mat-sys-on-surface-variant);
      text-decoration-thickness: 1px;
    }
    ins {
      text-decoration: none;
    }
    @media (min-width: 720px) {
      .save {
        position: sticky;
        bottom: 0;
        padding-block: 20px;
        border-top: 1px solid var(--mat-sys-outline-variant);
        background: var(--mat-sys-surface);
      }
    }
    h2:focus {
      outline: none;
    }
  `,
})
export class ChangeReview {
  private readonly session = inject(Session);
  protected readonly store = inject(ChangeStore);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  readonly back = output();
  readonly saved = output<SeriesEditView>();

  protected readonly saveWords = saveWords;
  private readonly model = signal({ reason: this.store.reason() });
  protected readonly form = form(this.model, (path) => {
    maxLength(path.reason, 500, { message: 'Reason must be 500 characters or fewer' });
  });
  protected readonly leaveAt = computed(() => {
    const at = this.store.shown()?.mails.leaveAt;
    return at ? clockTime(new Date(at), this.session.timeZone()) : '';
  });
  protected readonly effects = computed(() => {
    const preview = this.store.shown();
    return preview ? effectsOf(preview, this.leaveAt()) : [];
  });
  protected readonly hasOwn = computed(() => {
    const counts = this.store.shown()?.counts;
    return (counts?.kept ?? 0) + (counts?.overwritten ?? 0) > 0;
  });
  protected readonly datesHeading = computed(() => dates(this.store.shown()?.dates.total ?? 0));
  protected readonly peopleHeading = computed(() => people(this.store.shown()?.people.total ?? 0));

  constructor() {
    afterNextRender(() => this.heading()?.nativeElement.focus());
  }

  protected readonly save = async (): Promise<void> => {
    const { reason } = this.model();
    if (reason.trim() !== this.store.reason().trim()) {
      this.store.reason.set(reason);
      await this.store.look();
    }
    this.saved.emit(await this.store.save());
  };
}
