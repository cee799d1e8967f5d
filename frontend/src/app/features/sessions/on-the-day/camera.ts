import { DestroyRef, Injectable, inject, signal } from '@angular/core';

/** `refused`: by the person or their browser. `missing`: the device has none. `closed`: this page was not loaded as one that scans. */
export type CameraState = 'off' | 'starting' | 'on' | 'refused' | 'missing' | 'closed';

/** The camera at the back of the phone, shown in a video element. It is let go with the page. */
@Injectable()
export class Camera {
  private stream: MediaStream | null = null;
  readonly state = signal<CameraState>('off');

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  async show(video: HTMLVideoElement): Promise<void> {
    // An insecure address has no camera at all.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) {
      this.state.set('missing');
      return;
    }
    this.state.set('starting');
    try {
      this.stream = await devices.getUserMedia({ video: { facingMode: { ideal: 'environment' } } });
      video.srcObject = this.stream;
      await video.play();
      this.state.set('on');
    } catch (cause) {
      this.state.set(stateAfter(cause, video.ownerDocument));
    }
  }

  stop(): void {
    this.stream?.getTracks().forEach((track) => {
      track.stop();
    });
    this.stream = null;
    this.state.set('off');
  }
}

function stateAfter(cause: unknown, document: Document): CameraState {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'NotFoundError' || name === 'NotReadableError' || name === 'OverconstrainedError') return 'missing';
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } };
  return featurePolicy?.allowsFeature('camera') === false ? 'closed' : 'refused';
}
