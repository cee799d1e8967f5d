import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { drawnAnew } from './picture.js';
import { aPhoto } from './testing/sample-pictures.js';
import * as sample from './testing/sample-files.js';

describe('drawing a picture anew', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trellis-pictures-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  let last = 0;
  async function draw(bytes: Buffer, type: 'jpeg' | 'png' | 'webp', longestSide = 2000) {
    const path = join(folder, String((last += 1)));
    await writeFile(path, bytes);
    return drawnAnew(path, `picture.${type}`, type, longestSide);
  }

  it.each(['jpeg', 'png', 'webp'] as const)('leaves nothing of where and with what a %s was taken', async (type) => {
    const photo = await aPhoto({ type, width: 60, height: 40 });
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    expect(photo.includes('Phone of Ruth')).toBe(true);
    const { bytes } = await draw(photo, type);
    const { exif, xmp, iptc, icc, orientation, format } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation, format }).toEqual({ format: type });
    expect(bytes.includes('Phone of Ruth')).toBe(false);
  });

  it('turns it upright, as the camera said', async () => {
    expect(await draw(await aPhoto({ type: 'jpeg', width: 60, height: 40, orientation: 6 }), 'jpeg')).toMatchObject({
      width: 40,
      height: 60,
    });
  });

  it('makes large ones smaller and leaves small ones as they are', async () => {
    expect(await draw(await aPhoto({ type: 'jpeg', width: 3000, height: 1500 }), 'jpeg')).toMatchObject({ width: 2000, height: 1000 });
    expect(await draw(await aPhoto({ type: 'png', width: 30, height: 20 }), 'png')).toMatchObject({ width: 30, height: 20 });
  });

  it('keeps what is clear clear', async () => {
    const { bytes } = await draw(sample.png, 'png');
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
  });

  it('draws noise, which no format can make small, with fewer colours', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const large = await sharp({ create: { width: 1600, height: 1600, channels: 3, background: '#000', noise } })
      .png()
      .toBuffer();
    expect(large.length).toBeGreaterThan(4 * 1024 * 1024);
    expect((await draw(large, 'png')).bytes.length).toBeLessThan(4 * 1024 * 1024);
  });

  it('takes away what stands behind the picture, for those who read it as a page', async () => {
    expect((await draw(sample.pngAndPage, 'png')).bytes.includes('<script>')).toBe(false);
  });

  it('opens none that unfolds to more than a server has', async () => {
    const bomb = pngOf(30_000, 30_000);
    expect(bomb.length).toBeLessThan(2000);
    await expect(draw(bomb, 'png')).rejects.toMatchObject({ code: 'picture_too_large' });
    const photo = await sharp({ create: { width: 5000, height: 4000, channels: 3, background: '#123' } })
      .jpeg({ progressive: true })
      .toBuffer();
    await expect(draw(photo, 'jpeg')).rejects.toMatchObject({ code: 'picture_too_large' });
  });

  it('opens nothing that only says it is a picture, and goes on to the next', async () => {
    const broken = (await aPhoto({ type: 'jpeg', width: 400, height: 400 })).subarray(0, 900);
    const refused = [draw(sample.page, 'png'), draw(sample.svg, 'png'), draw(sample.pdf, 'jpeg'), draw(broken, 'jpeg')];
    for (const outcome of await Promise.allSettled(refused)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'file_not_as_named' } });
    }
    expect(await draw(sample.png, 'png')).toMatchObject({ width: 1, height: 1 });
  });
});

/** Says that it is as large as that, and has hardly any bytes. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const rows = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', header),
    part('IDAT', rows),
    part('IEND', Buffer.alloc(0)),
  ]);
}

function part(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
