import { Component, computed, inject, signal } from '@angular/core';
import { problemOf } from '../../../core/http/problem';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import type { Question } from '../../../ui/dialogs/question';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { BusyButton } from '../../../ui/busy-button';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { applyQuestion, choicesFor, undoQuestion } from './run-questions';
import { RunFile } from './run-file';
import { RunProgress } from './run-progress';
import { RunRows } from './run-rows';
import { RunStore } from './run-store';
import { changesSomething, findingOf, isProblem, runStates } from './run-words';

/** One staff file: what it would change, and the decision to apply it or not; later what it did, and undoing it. */
@Component({
  selector: 'tr-run-page',
  imports: [BusyButton, Icon, LoadProblem, Loading, Notice, PageHeader, RunFile, RunProgress, RunRows, StateChip, When],
  providers: [RunStore],
  templateUrl: './run-page.html',
  styleUrl: './run-page.css',
})
export class RunPage {
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(RunStore);
  protected readonly states = runStates;
  protected readonly changesSomething = changesSomething;
  protected readonly isProblem = isProblem;
  protected readonly busy = signal(false);

  protected readonly crumbs = computed(() => [
    { label: 'Staff import', link: '/administration/import' },
    { label: this.store.run()?.fileName ?? '' },
  ]);
  protected readonly finding = computed(() => {
    const run = this.store.run();
    return run ? findingOf(run) : '';
  });
  protected readonly mayApply = computed(() => {
    const run = this.store.run();
    return run?.allowed.apply === true && changesSomething(run) && run.stops.every(({ code }) => code !== 'nothing-to-read');
  });

  protected readonly broughtAbout = computed(() => {
    switch (this.store.run()?.state) {
      case 'applied':
      case 'undone':
        return 'What this brought about';
      case 'applying':
        return 'What this brings about';
      default:
        return 'What this would bring about';
    }
  });

  protected async apply(): Promise<void> {
    const run = this.store.run();
    if (!run || !(await this.asked(applyQuestion(run)))) return;
    await this.step(() => this.store.apply(choicesFor(run)), null);
  }

  protected async discard(): Promise<void> {
    await this.step(() => this.store.discard(), 'The preview is thrown away. Nothing was changed.');
  }

  protected async undo(): Promise<void> {
    const run = this.store.run();
    if (!run || !(await this.asked(undoQuestion(run)))) return;
    await this.step(() => this.store.undo(), 'The import is undone.');
  }

  private asked(question: Question): Promise<boolean> {
    return this.dialogs.confirm(question);
  }

  private async step(work: () => Promise<void>, done: string | null): Promise<void> {
    this.busy.set(true);
    try {
      await work();
      if (done !== null) this.snackbar.show({ text: done });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.busy.set(false);
    }
  }
}
