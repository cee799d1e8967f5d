import { Component, inject, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { BusyButton } from '../../../ui/busy-button';
import { Checkbox } from '../../../ui/forms/checkbox';
import { Form } from '../../../ui/forms/form';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { type ChosenFile, FileField } from './file-field';
import { type BlankMeaning, type ImportMode, RunsStore } from './runs-store';

const mostBytes = 20 * 1024 * 1024;

/** A staff file and how to read it. What follows is a preview: nothing is changed by sending it. */
@Component({
  selector: 'tr-upload-form',
  imports: [FormField, BusyButton, Checkbox, FileField, Form, RadioGroup],
  template: `
    <form class="stack stack--6" [trForm]="form" [save]="send">
      <tr-file-field [formField]="form.file" label="Staff file" hint="A CSV file from the HR system, up to 20 MB" />
      <tr-radios [formField]="form.mode" label="What is in the file?" [options]="modes" />
      <tr-radios [formField]="form.blank" label="What does an empty cell mean?" [options]="blanks" />
      <tr-checkbox
        [formField]="form.invite"
        label="Invite new colleagues by email"
        hint="Each gets a link to set a password, once you have applied the import"
      />
      @if (form().submitting()) {
        <div class="stack stack--2" role="status">
          <p>Reading the file and comparing it with the staff records. This can take half a minute for a large council.</p>
          <div class="meter working" aria-hidden="true"><div class="meter__fill"></div></div>
        </div>
      }
      <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Reading">Show what would change</button>
    </form>
  `,
  styles: `
    .working {
      overflow: hidden;
    }
    .working .meter__fill {
      width: 30%;
    }
    @media (prefers-reduced-motion: no-preference) {
      .working .meter__fill {
        animation: across 1.6s ease-in-out infinite alternate;
      }
    }
    @keyframes across {
      to {
        transform: translateX(233%);
      }
    }
  `,
})
export class UploadForm {
  private readonly router = inject(Router);
  private readonly store = inject(RunsStore);
  protected readonly modes = [
    { value: 'full', label: 'Everyone who works here', hint: 'Whoever is not in the file has left' },
    { value: 'changes', label: 'Only what has changed', hint: 'Whoever is not in the file stays as they are' },
  ] as const;
  protected readonly blanks = [
    { value: 'unchanged', label: 'Leave it as it is', hint: 'As Oracle’s own loaders do' },
    { value: 'erase', label: 'Make it empty in Trellis too' },
  ] as const;

  private readonly model = signal({ file: null as ChosenFile | null, mode: 'full', blank: 'unchanged', invite: true });
  protected readonly form = form(this.model, (path) => {
    validate(path.file, ({ value }) => {
      const file = value()?.file();
      if (!file) return { kind: 'required', message: 'Choose a staff file' };
      if (file.size === 0) return { kind: 'empty', message: 'The file is empty. Choose another one' };
      return file.size > mostBytes ? { kind: 'size', message: 'The file must be 20 MB or smaller' } : undefined;
    });
  });

  protected readonly send = async (): Promise<void> => {
    const { file, mode, blank, invite } = this.model();
    if (!file) return;
    const id = await this.store.preview({ file: file.file(), mode: mode as ImportMode, blank: blank as BlankMeaning, invite });
    await this.router.navigate(['/administration/import', id]);
  };
}
