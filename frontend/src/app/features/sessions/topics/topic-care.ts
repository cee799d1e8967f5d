import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TopicView } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { TopicStore } from './topic-store';

/** What authors and organisers do with a topic. */
@Component({
  selector: 'tr-topic-care',
  imports: [RouterLink, Icon],
  styles: `
    :host {
      display: contents;
    }
  `,
  template: `
    @if (any()) {
      <section class="card stack stack--3" aria-labelledby="care-heading">
        <h2 class="t-h3" id="care-heading">Look after this topic</h2>
        @if (view().allowed.plan) {
          <button class="btn btn--tonal" type="button" (click)="plan()"><tr-icon name="edit_calendar" />Plan a session</button>
        }
        @if (view().allowed.dropPlan) {
          <button class="btn btn--outlined" type="button" (click)="dropPlan()">Take it out of the draft</button>
        }
        @if (view().allowed.change) {
          <a class="btn btn--outlined" [routerLink]="['/sessions/topics', view().id, 'edit']"><tr-icon name="edit" />Change the words</a>
        }
        @if (view().allowed.merge) {
          <button class="btn btn--outlined" type="button" (click)="merge()">Merge it into another</button>
        }
        @if (view().allowed.close) {
          <button class="btn btn--outlined" type="button" (click)="close()">Close the topic</button>
        }
        @if (view().allowed.reopen) {
          <button class="btn btn--outlined" type="button" (click)="reopen()">Open it again</button>
        }
      </section>
    }
  `,
})
export class TopicCare {
  private readonly store = inject(TopicStore);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  readonly view = input.required<TopicView>();
  protected readonly any = computed(() => {
    const { plan, dropPlan, change, merge, close, reopen } = this.view().allowed;
    return plan || dropPlan || change || merge || close || reopen;
  });

  protected async plan(): Promise<void> {
    const planned = await this.dialogs.open<TopicView>(() => import('./plan-dialog').then((part) => part.PlanDialog), this.view());
    this.take(planned, 'The topic is planned. Everyone who asked is told.');
  }

  protected async merge(): Promise<void> {
    const merged = await this.dialogs.open<TopicView>(() => import('./merge-dialog').then((part) => part.MergeDialog), this.view());
    this.take(merged, 'The topic is merged. Its votes went along.');
  }

  protected async close(): Promise<void> {
    const closed = await this.dialogs.open<TopicView>(() => import('./close-dialog').then((part) => part.CloseDialog), this.view());
    this.take(closed, 'The topic is closed.');
  }

  protected async reopen(): Promise<void> {
    const wasPlanned = this.view().state === 'planned';
    const question = {
      title: 'Open this topic again?',
      points: [
        { icon: 'keyboard_arrow_up', text: 'It stands in the lists again, with all its votes and offers to speak.' } as const,
        ...(wasPlanned ? [{ icon: 'event', text: 'The session it was planned as stays as it is.' } as const] : []),
      ],
      confirm: 'Open it again',
      keep: 'Leave it',
    };
    if (await this.dialogs.confirm(question)) await this.say(() => this.store.reopen(), 'The topic is open again.');
  }

  protected async dropPlan(): Promise<void> {
    await this.say(() => this.store.dropPlan(), 'The draft stays, without this topic.');
  }

  private take(view: TopicView | undefined, text: string): void {
    if (!view) return;
    this.store.show(view);
    this.snackbar.show({ text });
  }

  private async say(deed: () => Promise<void>, text: string): Promise<void> {
    try {
      await deed();
      this.snackbar.show({ text });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
      this.store.reload();
    }
  }
}
