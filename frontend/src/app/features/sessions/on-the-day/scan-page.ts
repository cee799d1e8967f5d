import { Component, DOCUMENT, DestroyRef, type ElementRef, afterNextRender, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CheckInAnswer } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { wallDateTime } from '../parts/wall-time';
import { Camera } from './camera';
import { CheckInAnswerPart } from './check-in-answer';
import { aCodeReader } from './code-reader';
import { expected, hereInWords, opensInWords } from './day-words';
import { ScanStore } from './scan-store';

const everyMs = 250;
/** A code that stays before the camera is one code. */
const sameAgainMs = 6_000;

/** Codes read by the camera or typed, one after the other, each answered in large words. */
@Component({
  selector: 'tr-scan-page',
  imports: [RouterLink, BusyButton, CheckInAnswerPart, Icon, LoadProblem, Notice, PageHeader],
  providers: [Camera, ScanStore],
  templateUrl: './scan-page.html',
  styleUrl: './scan-page.css',
})
export class ScanPage {
  private readonly document = inject(DOCUMENT);
  private readonly snackbar = inject(Snackbar);
  private readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  private last = { code: '', at: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;
  protected readonly camera = inject(Camera);
  protected readonly store = inject(ScanStore);
  protected readonly busy = signal(false);
  protected readonly typed = signal('');

  protected readonly crumbs = computed(() => [
    { label: this.store.view()?.title ?? 'Session', link: `/sessions/${this.store.id()}` },
    { label: 'On the day', link: `/sessions/${this.store.id()}/on-the-day` },
    { label: 'Scan codes' },
  ]);
  protected readonly lede = computed(() => {
    const view = this.store.view();
    return view ? `${view.title}, ${wallDateTime(view.localStart, view.localEnd)}.` : '';
  });
  protected readonly here = computed(() => hereInWords(expected(this.store.view()?.items ?? [])).total);
  protected readonly opens = computed(() => {
    const view = this.store.view();
    return view && !view.attendanceOpen ? opensInWords(view) : '';
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(this.timer);
    });
    afterNextRender(() => void this.start());
  }

  protected async start(): Promise<void> {
    const video = this.video().nativeElement;
    await this.camera.show(video);
    const { defaultView } = this.document;
    if (this.camera.state() !== 'on' || !defaultView) return;
    const read = await aCodeReader(defaultView);
    const look = async (): Promise<void> => {
      // A frame that cannot be read is followed by another.
      const code = await read(video).catch(() => null);
      if (code !== null) this.scanned(code);
      if (!this.gone) this.timer = setTimeout(() => void look(), everyMs);
    };
    await look();
  }

  protected send(): void {
    const code = this.typed().trim();
    if (code === '') return;
    this.store.take(code);
    this.typed.set('');
  }

  protected async undo(answer: CheckInAnswer): Promise<void> {
    await this.attempt(() => this.store.undo(answer));
  }

  protected async giveSeat(answer: CheckInAnswer): Promise<void> {
    await this.attempt(() => this.store.giveSeat(answer));
  }

  private scanned(code: string): void {
    const at = performance.now();
    const again = code === this.last.code && at - this.last.at < sameAgainMs;
    this.last = { code, at };
    if (again) return;
    // Not every browser can.
    (navigator as Partial<Navigator>).vibrate?.(60);
    this.store.take(code);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.busy.set(false);
    }
  }
}
