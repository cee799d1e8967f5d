import type { Sharp } from 'sharp';
import type { FileType } from './file-types.js';
import { FileNotAsNamed, PictureTooLarge } from './files.errors.js';

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export const pictureTypes = ['png', 'jpeg', 'webp'] as const;
type PictureType = (typeof pictureTypes)[number];

/** A few bytes can unfold to more than a server has: no picture with more pixels is opened. */
export const mostPixels = 40_000_000;
/** Of those that a decoder has to hold as a whole. */
const mostPixelsAtOnce = 16_000_000;
const longestSeconds = 20;
/** A lossless picture that is larger than this is drawn with fewer colours. */
const largeBytes = 4 * 1024 * 1024;

export function isPicture(type: FileType): type is PictureType {
  return pictureTypes.some((picture) => picture === type);
}

let drawing: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture anew: upright, no side longer than asked, and without anything that a camera or a program wrote beside it, such as where it was
 * taken. Nothing of the old bytes is left. One at a time, since each takes memory by the megabyte.
 * @throws FileNotAsNamed, PictureTooLarge
 */
export function drawnAnew(path: string, name: string, type: PictureType, longestSide: number): Promise<{ bytes: Buffer } & PictureSize> {
  const drawn = drawing.then(() => draw(path, name, type, longestSide));
  drawing = drawn.catch(() => undefined);
  return drawn;
}

async function draw(path: string, name: string, type: PictureType, longestSide: number): Promise<{ bytes: Buffer } & PictureSize> {
  const open = await opener();
  try {
    const { width, height, isProgressive } = await open(path, false).metadata();
    if (width * height > (isProgressive ? mostPixelsAtOnce : mostPixels)) throw new PictureTooLarge(name);
    const picture = open(path)
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: longestSeconds });
    const { data, info } = await writtenAs(picture, type);
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    throw error instanceof PictureTooLarge ? error : new FileNotAsNamed(name, type);
  }
}

async function writtenAs(picture: Sharp, type: PictureType) {
  if (type === 'jpeg') return picture.jpeg({ quality: 82, progressive: false }).toBuffer({ resolveWithObject: true });
  if (type === 'webp') return picture.webp({ quality: 82 }).toBuffer({ resolveWithObject: true });
  const whole = await picture.clone().png().toBuffer({ resolveWithObject: true });
  return whole.data.length <= largeBytes ? whole : picture.png({ palette: true, effort: 1 }).toBuffer({ resolveWithObject: true });
}

/** Comes with the first picture. Only what is read here can be reached in the decoder: no other format, no address. */
async function opener(): Promise<(path: string, most?: number | false) => Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  return (path, most = mostPixels) => sharp(path, { limitInputPixels: most, sequentialRead: true, failOn: 'error' });
}
