import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium';

const [WIDTH, HEIGHT] = [640, 480];
/** What the camera of the browser shows, one file for each worker: it is read when a page asks for the camera. */
const film = join(tmpdir(), `trellis-camera-${process.env['TEST_WORKER_INDEX'] ?? '0'}.y4m`);

/** The browser with a camera that shows a film of ours, which is allowed without asking. */
export const chromiumWithCamera = {
  ...chromium,
  args: [
    ...chromium.args,
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ],
};

/** Holds a picture before the camera: black and white, square, RGBA. */
export function holdsUp(picture: Uint8ClampedArray, side: number): void {
  const light = Buffer.alloc(WIDTH * HEIGHT, 235);
  const [left, top] = [Math.floor((WIDTH - side) / 2), Math.floor((HEIGHT - side) / 2)];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) if (picture[(y * side + x) * 4] === 0) light[(top + y) * WIDTH + left + x] = 16;
  }
  const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colourless]);
  writeFileSync(film, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
}
