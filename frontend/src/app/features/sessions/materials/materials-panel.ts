import { Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input } from '@angular/core';
import type { SessionMaterial } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { AddFiles } from './add-files';
import type { MaterialDialogData } from './material-dialog';
import { MaterialRow } from './material-row';
import { MaterialsStore } from './materials-store';
import { Uploads } from './uploads';

/** What there is to read, watch and follow beside a date; hosts add to it and keep it in order. */
@Component({
  selector: 'tr-materials-panel',
  imports: [AddFiles, EmptyState, LoadProblem, Loading, MaterialRow],
  providers: [MaterialsStore, Uploads],
  templateUrl: './materials-panel.html',
})
export class MaterialsPanel {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  protected readonly store = inject(MaterialsStore);
  readonly occurrenceId = input.required<number>();

  protected readonly onlyBooked = computed(() => {
    const count = this.store.view()?.onlyBooked ?? 0;
    if (count === 0) return '';
    return count === 1 ? 'One more is for people who booked.' : `${count} more are for people who booked.`;
  });

  constructor() {
    effect(() => {
      this.store.show(this.occurrenceId());
    });
    inject(Uploads).whenArrived(({ title }) => {
      this.announcer.say(`${title} is added`);
      this.store.reload();
    });
  }

  protected done(words: string): void {
    this.store.reload();
    this.snackbar.show({ text: words });
  }

  protected async change(material: SessionMaterial): Promise<void> {
    const view = this.store.view();
    if (!view) return;
    const data: MaterialDialogData = { task: 'change', occurrenceId: this.store.id, limits: view.limits, material };
    const done = await this.dialogs.open<string>(() => import('./material-dialog').then((part) => part.MaterialDialog), data);
    if (done) this.done(done);
  }

  protected async remove(material: SessionMaterial): Promise<void> {
    await this.attempt(async () => {
      await this.store.remove(material);
      const undo = { run: () => this.attempt(() => this.store.restore(material)) };
      this.snackbar.show({ text: `${material.title} is removed.`, undo });
    });
  }

  protected async move(material: SessionMaterial, by: -1 | 1): Promise<void> {
    await this.attempt(async () => {
      const place = await this.store.move(material, by);
      this.announcer.say(`${material.title} is now ${place} of ${this.store.items().length}`);
      // The row is drawn anew in its new place; whoever moves it by keyboard goes on from there.
      const button = `#material-${material.id} [data-move="${by}"]`;
      afterNextRender(() => this.host.querySelector<HTMLElement>(button)?.focus(), { injector: this.injector });
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
