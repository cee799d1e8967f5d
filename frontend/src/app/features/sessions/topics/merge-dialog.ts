import { Component, inject, resource, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { topicCareMerge, topicsList, topicsSimilar } from '../../../api/functions';
import type { TopicView } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { LookupField, type LookupItem } from '../../../ui/forms/lookup-field';
import { Icon } from '../../../ui/icon';
import { wantedInWords } from './topic-words';
import { renamed } from './renamed';

/** Merges a topic into another that says the same. Closes with the merged topic. */
@Component({
  selector: 'tr-merge-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, Icon, LookupField],
  template: `
    <tr-dialog-frame [heading]="'Which topic says the same as ‘' + topic.title + '’?'">
      <ul class="ticks">
        <li>
          <tr-icon name="group_add" />
          <p><b>Votes and offers to speak go along.</b> Each person counts once.</p>
        </li>
        <li>
          <tr-icon name="warning" />
          <p>It cannot be undone. The author is told; this page leads on to the other topic.</p>
        </li>
      </ul>
      <form class="stack stack--4" [trForm]="form" [save]="merge">
        @if (alike.hasValue() && alike.value().length > 0 && form.into().value().length === 0) {
          <div class="stack stack--1">
            <p class="t-title" id="alike-heading">It is like</p>
            <ul aria-labelledby="alike-heading">
              @for (item of alike.value(); track item.id) {
                <li>
                  <button class="btn btn--text btn--sm" type="button" (click)="choose(item)">
                    <tr-icon name="add" />{{ item.name }}, {{ item.about }}
                  </button>
                </li>
              }
            </ul>
          </div>
        }
        <tr-lookup [formField]="form.into" label="The topic that goes on" hint="Type part of its title" [find]="find" [most]="1" />
        <div class="dialog__actions">
          <button class="btn btn--danger" type="submit" [trBusy]="form().submitting()" busyText="Merging">Merge it into that topic</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Keep both</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class MergeDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<MergeDialog, TopicView>>(MatDialogRef);
  protected readonly topic = inject<TopicView>(MAT_DIALOG_DATA);
  protected readonly form = form(signal<{ into: readonly LookupItem[] }>({ into: [] }), (path) => {
    validate(path.into, ({ value }) => problem(value().length === 0 ? 'Choose the topic that goes on' : null));
  });
  protected readonly alike = resource({
    loader: async () => (await this.api.invoke(topicsSimilar, { title: this.topic.title, except: this.topic.id })).items.map(itemOf),
  });

  protected readonly find = async (text: string): Promise<readonly LookupItem[]> => {
    const { items } = await this.api.invoke(topicsList, { list: 'newest', text, limit: 8 });
    return items.filter(({ id }) => id !== this.topic.id).map(itemOf);
  };

  protected choose(item: LookupItem): void {
    this.form.into().value.set([item]);
  }

  protected readonly merge = async (): Promise<void> => {
    const [into] = this.form.into().value();
    if (!into) return;
    try {
      this.dialog.close(await this.api.invoke(topicCareMerge, { id: this.topic.id, body: { intoId: into.id } }));
    } catch (cause) {
      throw renamed(cause, { intoId: 'into' });
    }
  };
}

const itemOf = ({ id, title, votes }: { id: number; title: string; votes: number }): LookupItem => ({
  id,
  name: title,
  about: wantedInWords(votes),
});
