import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { SendMessage, SessionMessages } from '../../../api/models';
import { Announcer } from '../../../core/page/announcer';
import { BusyButton } from '../../../ui/busy-button';
import { Form } from '../../../ui/forms/form';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { TextArea } from '../../../ui/forms/text-area';
import { TextField } from '../../../ui/forms/text-field';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { people } from '../parts/seat-words';
import { type Audience, audienceOptions, reached } from './message-words';
import { MessagesStore } from './messages-store';

const empty = { to: 'everyone', subject: '', words: '' };

/** A message to those who have a place: to whom, about what, and how it will look. */
@Component({
  selector: 'tr-message-form',
  imports: [FormField, BusyButton, Form, RadioGroup, TextArea, TextField],
  template: `
    <form class="stack stack--6" [trForm]="form" [save]="send">
      @if (options().length > 1) {
        <tr-radios [formField]="form.to" label="Who gets it?" [options]="options()" />
      }
      <tr-text-field [formField]="form.subject" label="Subject" hint="It comes after the title of the session" />
      <tr-text-area
        [formField]="form.words"
        label="Message"
        hint="A blank line starts a paragraph, a hyphen starts a list item. Up to 1,500 characters."
        [rows]="7"
      />
      <div>
        <button class="btn btn--outlined btn--sm" type="button" [attr.aria-expanded]="shown()" (click)="shown.set(!shown())">
          {{ shown() ? 'Hide how it will look' : 'See how it will look' }}
        </button>
      </div>
      @if (shown()) {
        <div class="inset stack stack--2" role="region" aria-label="How it will look">
          <p class="t-title">{{ view().title }}: {{ form.subject().value() || 'Subject' }}</p>
          <div class="prose" [innerHTML]="html.hasValue() ? html.value() : ''"></div>
        </div>
      }
      <div class="stack stack--2">
        <div>
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Sending">Send to {{ count() }}</button>
        </div>
        <p class="t-small t-muted">
          Each person gets it once, in Trellis and by email, whatever their settings. Answers come to your own email. It cannot be taken
          back.
        </p>
      </div>
    </form>
  `,
})
export class MessageForm {
  private readonly store = inject(MessagesStore);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  readonly view = input.required<SessionMessages>();

  private readonly model = signal({ ...empty });
  protected readonly form = form(this.model, (path) => {
    required(path.subject, { message: 'Enter a subject' });
    maxLength(path.subject, 75, { message: 'Subject must be 75 characters or fewer' });
    required(path.words, { message: 'Enter the message' });
    maxLength(path.words, 1500, { message: 'Message must be 1,500 characters or fewer' });
  });
  protected readonly options = computed(() => audienceOptions(this.view().audiences));
  protected readonly count = computed(() => people(reached(this.view().audiences, this.form.to().value())));
  protected readonly shown = signal(false);
  protected readonly html = resource({
    params: () => (this.shown() ? { text: this.form.words().value() } : undefined),
    loader: async ({ params }) => (await import('../editor/markdown-preview')).previewOf(params.text),
  });

  protected readonly send = async (): Promise<void> => {
    const { to, subject, words } = this.model();
    const request: SendMessage = { to: to as Audience, subject, words };
    const { recipients } = await this.store.send(request);
    this.model.set({ ...empty });
    this.shown.set(false);
    const text = `Sent to ${people(recipients)}.`;
    this.snackbar.show({ text });
    this.announcer.say(text);
  };
}
