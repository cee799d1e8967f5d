import jsQR from 'jsqr';
import { create } from 'qrcode';
import { pathOf } from './code-picture';

/** Paints the path into pixels, four for each module, as a camera would see it. */
function seen(path: string, side: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray((side * 4) ** 2 * 4).fill(255);
  for (const [, column, row] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let y = 0; y < 4; y += 1) {
      for (let x = 0; x < 4; x += 1) {
        const at = ((Number(row) * 4 + y) * side * 4 + Number(column) * 4 + x) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return pixels;
}

it('draws what a reader reads back', () => {
  const address = 'https://trellis.example.gov.uk/check-in/0a1b2c3d4e5f60718293a4b5c6d7e8f9';
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const side = modules.size + 8;
  expect(jsQR(seen(pathOf(modules), side), side * 4, side * 4)?.data).toBe(address);
});
