import { Component, computed, input, output, signal } from '@angular/core';
import type { SessionMaterial } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { aboutMaterial, aboutRecording, captionsAddress, fileAddress, kindIcons } from './material-words';

/** One material: what it is, who added it, and for hosts what they can do with it. A recording plays in place. */
@Component({
  selector: 'li[trMaterial]',
  imports: [Icon],
  host: { '[id]': '"material-" + material().id' },
  templateUrl: './material-row.html',
  styleUrl: './material-row.css',
})
export class MaterialRow {
  readonly material = input.required<SessionMaterial>({ alias: 'trMaterial' });
  readonly occurrenceId = input.required<number>();
  readonly mayChange = input(false);
  readonly isFirst = input(false);
  readonly isLast = input(false);
  readonly changed = output();
  readonly removed = output();
  readonly moved = output<-1 | 1>();

  protected readonly playing = signal(false);
  protected readonly icon = computed(() => kindIcons[this.material().kind]);
  protected readonly about = computed(() => aboutMaterial(this.material()));
  protected readonly recording = computed(() => aboutRecording(this.material()).join(' '));
  protected readonly address = computed(() => fileAddress(this.occurrenceId(), this.material().id));
  protected readonly captions = computed(() => captionsAddress(this.occurrenceId(), this.material().id));

  protected play(): void {
    this.playing.update((playing) => !playing);
  }

  protected move(by: -1 | 1, atEnd: boolean): void {
    if (!atEnd) this.moved.emit(by);
  }
}
